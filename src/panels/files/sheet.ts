import { addSurface, put, write } from '#charts/surface.ts';
import type { Size, Surface } from '#charts/types.ts';
import { faceOf } from './fonts.ts';
import { keepWidths } from './widths.ts';
import { wrap } from './wrap.ts';

/** Margin of a saved picture, px. */
const MARGIN = 24;

/** The families of the page's letters, which travel in the file. */
const FAMILIES = ['Instrument Sans Variable', 'Newsreader Variable'];

/** Drawings with their words, as one picture that needs no page around it. */
export interface Sheet {
  readonly title: string;
  /** What there is to see. */
  readonly see: string;
  /** Below the drawings: how it was made, and where it came from. */
  readonly notes: readonly string[];
  readonly width: number;
  /** Puts the drawings on it from `top` down, and says where they end. */
  place(svg: SVGSVGElement, top: number): number;
}

const STROKED = ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'];
const LETTERED = ['font-family', 'font-size', 'font-style', 'font-weight', 'font-feature-settings'];

/** The looks of an element that are to be seen on it. */
function looksOf(element: SVGElement, computed: CSSStyleDeclaration): string[] {
  const letters = ['text', 'tspan'].includes(element.localName) ? LETTERED : [];
  const line = computed.stroke === 'none' ? ['stroke'] : STROKED;
  return ['fill', 'opacity', 'paint-order', 'shape-rendering', ...line, ...letters];
}

/** Writes the looks of the page's style sheet into the elements, so that the file needs none. */
function inlineStyles(svg: SVGSVGElement): void {
  const seen = [svg, ...svg.querySelectorAll<SVGElement>('*')].map((element) => {
    const computed = getComputedStyle(element);
    const looks = looksOf(element, computed);
    return {
      element,
      looks: looks.map((name) => [name, computed.getPropertyValue(name)] as const),
    };
  });
  for (const { element, looks } of seen) {
    element.removeAttribute('class');
    for (const [name, value] of looks) {
      element.removeAttribute(name);
      element.style.setProperty(name, value);
    }
  }
}

/** Words below each other in lines of `width`; returns where they end. */
function paragraph(surface: Surface, text: string, look: string, top: number, width: number) {
  const probe = write(surface, '', { class: look, x: 0, y: 0 });
  const element = probe.node() as SVGTextElement;
  const fits = (line: string) => {
    element.textContent = line;
    return element.getComputedTextLength() <= width;
  };
  const lines = wrap(text, fits);
  const height = Number.parseFloat(getComputedStyle(element).lineHeight);
  probe.remove();
  for (const [k, line] of lines.entries()) {
    write(surface, line, { class: look, x: 0, y: top + (k + 0.8) * height });
  }
  return top + lines.length * height;
}

/**
 * A sheet as one SVG in the page's colours, the same whatever the page's width. Its letters travel in it; where a
 * program does not take them, its words keep their room.
 */
export async function pictureOf({
  title,
  see,
  notes,
  width,
  place,
}: Sheet): Promise<{ size: Size; text: string }> {
  const faces = await Promise.all(FAMILIES.map(faceOf));
  const holder = document.body.appendChild(document.createElement('div'));
  try {
    const surface = addSurface(holder, { width, height: 0 }).attr('class', 'chart saved');
    const svg = surface.node() as SVGSVGElement;
    let top = paragraph(surface, title, 'saved-title', 0, width);
    top = paragraph(surface, see, 'saved-see', top + 4, width) + 16;
    top = place(svg, top);
    for (const note of notes) top = paragraph(surface, note, 'saved-note', top + 4, width);
    const size = { width: width + 2 * MARGIN, height: Math.ceil(top) + 2 * MARGIN };
    surface.attr('width', size.width).attr('height', size.height);
    surface.attr('viewBox', `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`);
    const paper = { x: -MARGIN, y: -MARGIN, ...size, fill: 'var(--paper)' };
    put(surface, 'rect', paper).lower();
    inlineStyles(svg);
    keepWidths(svg);
    put(surface, 'style', {}).text(faces.join('\n')).lower();
    put(surface, 'desc', {}).text(notes.join('\n')).lower();
    put(surface, 'title', {}).text(`${title}. ${see}`).lower();
    return { size, text: new XMLSerializer().serializeToString(svg) };
  } finally {
    holder.remove();
  }
}
