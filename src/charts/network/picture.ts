import { extent } from 'd3';
import { put } from '../surface.ts';
import type { Surface } from '../types.ts';
import { type Box, FOOT } from './layout.ts';
import type { NetworkSense } from './types.ts';

type Group = ReturnType<typeof put>;

/** Shades a picture is drawn in. */
const SHADES = 10;

const number = (value: number): string => value.toFixed(2);

/** Cells of a picture by shade, one path each: shade 0, the ground, is left out. */
export function cellPaths(
  values: ArrayLike<number>,
  [rows, columns]: readonly [number, number],
  box: Box,
  upwards: boolean,
  range?: readonly [empty: number, full: number],
): string[] {
  const [low = 0, high = 0] = range ?? extent(Array.from(values));
  const paths = Array.from({ length: SHADES + 1 }, () => '');
  const [w, h] = [box.width / columns, box.height / rows];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column];
      const part = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
      const shade = Math.round(SHADES * part);
      const top = upwards ? rows - 1 - row : row;
      const [x, y] = [box.x + column * w, box.y + top * h];
      paths[shade] += `M${number(x)} ${number(y)}h${number(w)}v${number(h)}h${number(-w)}z`;
    }
  }
  return paths.slice(1);
}

/** The largest box in the middle of another whose cells are square. */
function squared({ x, y, width, height }: Box, [rows, columns]: readonly [number, number]): Box {
  const cell = Math.min(width / columns, height / rows);
  const [wide, tall] = [cell * columns, cell * rows];
  return { x: x + (width - wide) / 2, y: y + (height - tall) / 2, width: wide, height: tall };
}

function drawPicture(group: Group, sense: NetworkSense, box: Box): void {
  const { inputs, ink, upwards, range } = sense;
  const shape = sense.shape as readonly [number, number];
  const cells = cellPaths(inputs, shape, squared(box, shape), upwards, range);
  for (const [k, d] of cells.entries()) {
    if (d) put(group, 'path', { d, fill: ink, opacity: (k + 1) / SHADES });
  }
}

/** Where the numbers of a sense stand that has something above them. */
const footOf = ({ x, y, width, height }: Box): Box => ({
  ...{ x, width, height: FOOT },
  y: y + height - FOOT,
});

/** Numbers as bars up and down from a line in the middle. */
function drawStrip(group: Group, { inputs, ink }: NetworkSense, box: Box, most: number): void {
  const middle = box.y + box.height / 2;
  const pitch = box.width / inputs.length;
  let d = '';
  for (let k = 0; k < inputs.length; k++) {
    const tall = most > 0 ? (inputs[k] / most) * (box.height / 2 - 3) : 0;
    const x = number(box.x + k * pitch + 0.5);
    d += `M${x} ${number(middle)}v${number(-tall)}h${number(pitch - 1)}v${number(tall)}z`;
  }
  put(group, 'path', { d, fill: ink });
  const line = { x1: box.x, x2: box.x + box.width, y1: middle, y2: middle };
  put(group, 'line', { class: 'base', ...line });
}

/** Graphite hatching over a sense that is covered, and the word for it. */
function drawCover(group: Group, words: string, box: Box): void {
  const over = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 };
  put(group, 'rect', { ...over, fill: 'var(--ghost-fill)' });
  put(group, 'rect', { ...over, fill: 'url(#network-cover)' });
  put(group, 'text', {
    class: 'covered',
    x: box.x + box.width / 2,
    y: box.y + box.height / 2 + 5,
    'text-anchor': 'middle',
  }).text(words);
}

/** Defines the hatching of covers. */
export function defineCover(surface: Surface): void {
  const pattern = put(put(surface, 'defs', {}), 'pattern', {
    ...{ id: 'network-cover', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    patternTransform: 'rotate(-45)',
  });
  put(pattern, 'rect', { width: 1, height: 6, fill: 'var(--ghost)' });
}

/** What goes into one sense. `most`: largest absolute input of all strips, so that they compare. */
export function drawInput(
  surface: Surface,
  sense: NetworkSense,
  box: Box,
  { most, across }: { readonly most: number; readonly across: boolean },
): void {
  const room = sense.above && (across || sense.above === 'picture') ? footOf(box) : box;
  const group = put(surface, 'g', {});
  const { x, y, width, height } = box;
  put(group, 'rect', { x, y, width, height, fill: 'var(--paper-raised)' });
  if (sense.shape) drawPicture(group, sense, box);
  else drawStrip(group, sense, room, most);
  if (sense.covered) drawCover(group, sense.covered, box);
  else put(group, 'rect', { class: 'frame', ...{ x, y, width, height }, stroke: sense.ink });
}
