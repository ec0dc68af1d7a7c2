import { addSurface, put, write } from '#charts/surface.ts';
import type { Surface } from '#charts/types.ts';
import { download } from '#panels/files/download.ts';
import type { Drawing, Panel, Scene } from '#panels/panel.ts';
import { restsOn } from '#panels/words.ts';
import { PANEL_STRINGS } from '../panel-words.ts';
import type { Scenes } from '../scenes.ts';
import { faceOf } from './fonts.ts';
import { wrap } from './wrap.ts';

/** Widths of the two columns, their gap and the margin, px: those of the page at 1440. */
const TIME = 640;
const NOW = 424;
const GAP = 32;
const MARGIN = 24;
/** Pixels of the PNG file per pixel of the page. */
const SHARPNESS = 2;

const SANS = 'Instrument Sans Variable';
const SERIF = 'Newsreader Variable';

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

const widthOf = ({ wide, overTime }: Drawing): number =>
  wide ? TIME + GAP + NOW : overTime ? TIME : NOW;

function column(
  svg: SVGSVGElement,
  scene: Scene,
  drawings: readonly Drawing[],
  x: number,
  top: number,
) {
  let foot = top;
  for (const drawing of drawings) {
    const wide = widthOf(drawing);
    const height = drawing.fit?.(scene, wide) ?? drawing.height;
    const surface = addSurface(svg, { width: wide, height }, foot);
    surface.attr('x', x).attr('overflow', 'visible');
    drawing.draw(surface, scene, wide);
    foot += height + 12;
  }
  return foot;
}

/** All drawings of a panel with title, sentence, method and link, as one SVG in the page's colours. */
async function pictureOf(panel: Panel, scenes: Scenes, families: readonly string[]) {
  const faces = await Promise.all(families.map(faceOf));
  const scene = scenes.current;
  const { seeds, probeSize } = scenes.run;
  const past = panel.drawings.filter(({ overTime }) => overTime);
  const now = panel.drawings.filter(({ overTime }) => !overTime);
  const left = past.length > 0 ? widthOf(past[0]) : 0;
  const width = left + (now.length > 0 ? NOW + (left > 0 ? GAP : 0) : 0);
  const holder = document.body.appendChild(document.createElement('div'));
  try {
    const surface = addSurface(holder, { width, height: 0 }).attr('class', 'chart saved');
    const svg = surface.node() as SVGSVGElement;
    let top = paragraph(surface, panel.title, 'saved-title', 0, width);
    top = paragraph(surface, panel.see(scene), 'saved-see', top + 4, width) + 16;
    const feet = [
      column(svg, scene, past, 0, top),
      column(svg, scene, now, left > 0 ? left + GAP : 0, top),
    ];
    const method = `${panel.what} ${panel.estimator(scene.view)}; ${restsOn(seeds, probeSize)}.`;
    top = paragraph(surface, method, 'saved-note', Math.max(...feet) + 4, width);
    const made = `${PANEL_STRINGS.made(Math.max(0, scene.at))} · ${scenes.link}`;
    top = paragraph(surface, made, 'saved-note', top + 4, width);
    const size = { width: width + 2 * MARGIN, height: Math.ceil(top) + 2 * MARGIN };
    surface.attr('width', size.width).attr('height', size.height);
    surface.attr('viewBox', `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`);
    const paper = { x: -MARGIN, y: -MARGIN, ...size, fill: 'var(--paper)' };
    put(surface, 'rect', paper).lower();
    inlineStyles(svg);
    put(surface, 'style', {}).text(faces.join('\n')).lower();
    put(surface, 'title', {})
      .text(`${panel.title}. ${panel.see(scene)}`)
      .lower();
    return { size, text: new XMLSerializer().serializeToString(svg) };
  } finally {
    holder.remove();
  }
}

/** Saves a panel as vectors; the letters of its labels travel in the file. */
export async function saveSvg(panel: Panel, scenes: Scenes): Promise<void> {
  const { text } = await pictureOf(panel, scenes, [SANS]);
  download(`wane-${panel.id}.svg`, 'image/svg+xml', text);
}

/** Saves a panel as pixels, twice as fine as on the page. @throws if the browser cannot draw it. */
export async function savePng(panel: Panel, scenes: Scenes): Promise<void> {
  const { size, text } = await pictureOf(panel, scenes, [SANS, SERIF]);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * SHARPNESS;
  canvas.height = size.height * SHARPNESS;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The canvas gave no picture.');
  download(`wane-${panel.id}.png`, 'image/png', blob);
}
