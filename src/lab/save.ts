import { addSurface } from '#charts/surface.ts';
import type { Panel } from '#panels/panel.ts';
import { currentScene } from './useScene.ts';

const WIDTH = 760;
const MARGIN = 16;

/** Looks of the chart's own classes, so that a saved file needs no style sheet of the page. */
const STYLE_OF = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'image-rendering',
] as const;

function inlineStyles(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll<SVGElement>('*')) {
    const computed = getComputedStyle(element);
    for (const name of STYLE_OF) element.style.setProperty(name, computed.getPropertyValue(name));
  }
}

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

/** All drawings of a panel in one SVG file, in the colours of the page. */
export function saveSvg(panel: Panel): void {
  const holder = document.body.appendChild(document.createElement('div'));
  const height = panel.drawings.reduce((sum, drawing) => sum + drawing.height, 0);
  const svg = addSurface(holder, { width: WIDTH, height })
    .attr('class', 'chart')
    .attr('viewBox', [-MARGIN, -MARGIN, WIDTH + 2 * MARGIN, height + 2 * MARGIN].join(' '))
    .node() as SVGSVGElement;
  let top = 0;
  for (const drawing of panel.drawings) {
    const surface = addSurface(svg, { width: WIDTH, height: drawing.height }, top);
    drawing.draw(surface, currentScene(), WIDTH);
    top += drawing.height;
  }
  svg.style.background = getComputedStyle(document.documentElement).backgroundColor;
  inlineStyles(svg);
  const text = new XMLSerializer().serializeToString(svg);
  holder.remove();
  download(`wane-${panel.id}.svg`, 'image/svg+xml', text);
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as comma-separated values; every cell is quoted. */
const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n');

/** What the panel needs, for every measurement, seed and arm, as one long table. */
function historyRows(panel: Panel): string[][] {
  const { recording } = currentScene();
  if (!recording) return [['step']];
  const columns = panel.needs.flatMap((field) =>
    Array.from({ length: recording.layout.fields[field].length }, (_, index) => ({ field, index })),
  );
  const rows = recording.steps.flatMap((step) =>
    recording.info.replicas.map(({ arm, seed }, r) => [
      String(step),
      arm,
      String(seed),
      ...columns.map(({ field, index }) => String(recording.value(r, field, index, step))),
    ]),
  );
  return [
    ['step', 'arm', 'seed', ...columns.map(({ field, index }) => `${field}.${index}`)],
    ...rows,
  ];
}

export function saveCsv(panel: Panel): void {
  download(`wane-${panel.id}.csv`, 'text/csv', toCsv(historyRows(panel)));
}
