import { put, write } from '../surface.ts';
import type { Surface } from '../types.ts';
import { drawExits, largest } from './codes.ts';
import type { NetworkLayout } from './layout.ts';
import type { NetworkFlow, NetworkWords } from './types.ts';

/** A dashed frame where the block would stand. */
function drawOff(surface: Surface, { block, across }: NetworkLayout, lines: readonly string[]) {
  const wide = across ? 156 : block.width * 2;
  const x = block.x + block.width / 2 - wide / 2;
  const y = block.y + block.height / 2 - 22;
  put(surface, 'rect', { class: 'absent', x, y, width: wide, height: 44 });
  for (const [k, line] of lines.entries()) {
    const place = { x: x + wide / 2, y: y + 18 + 15 * k, 'text-anchor': 'middle' };
    write(surface, line, { class: 'tick', ...place });
  }
}

/** Funnels into the block and out of it, for one sense. */
function drawFunnels(surface: Surface, layout: NetworkLayout, flow: NetworkFlow, sense: number) {
  const { block, codes, exit, across } = layout;
  const box = codes[sense];
  const own = flow.senses[sense];
  const wash = (k: number) => flow.senses[k].wash;
  const source = typeof own.standIn === 'number' ? own.standIn : sense;
  const edge = box.x + box.width + 6;
  const right = block.x + block.width;
  const foot = block.y + block.height;
  const into = across
    ? `M${edge} ${box.y}L${block.x} ${block.y}V${foot}L${edge} ${box.y + box.height}Z`
    : `M${box.x} ${box.y + box.height}L${block.x} ${block.y}H${right}L${box.x + box.width} ${box.y + box.height}Z`;
  const out = across
    ? `M${right} ${block.y}L${exit} ${box.y}V${box.y + box.height}L${right} ${foot}Z`
    : `M${block.x} ${foot}L${box.x} ${exit}H${box.x + box.width}L${right} ${foot}Z`;
  if (!own.covered) put(surface, 'path', { class: 'funnel', d: into, fill: wash(sense) });
  if (own.standIn !== 'mean') put(surface, 'path', { class: 'funnel', d: out, fill: wash(source) });
}

/** The codes in the shared space: the first sense to the left of the middle, the others to its right. */
function drawShared(surface: Surface, { block }: NetworkLayout, { senses }: NetworkFlow): void {
  const { x, y, width, height } = block;
  put(surface, 'rect', { class: 'block', x, y, width, height });
  const most = largest(senses.flatMap(({ shared }) => (shared ? [shared] : [])));
  const middle = x + width / 2;
  const count = Math.max(...senses.map(({ shared }) => shared?.length ?? 0));
  const pitch = (height - 8) / Math.max(1, count);
  const lanes = Math.max(1, senses.length - 1);
  for (const [i, { shared, ink }] of senses.entries()) {
    if (!shared) continue;
    const [direction, lane] = i === 0 ? [-1, 0] : [1, i - 1];
    const thick = (pitch * 0.8) / (i === 0 ? 1 : lanes);
    let d = '';
    for (let k = 0; k < shared.length; k++) {
      const long = (most > 0 ? Math.abs(shared[k]) / most : 0) * (width / 2 - 4) * direction;
      const top = y + 4 + k * pitch + lane * thick;
      d += `M${middle.toFixed(1)} ${top.toFixed(2)}h${long.toFixed(2)}v${thick.toFixed(2)}h${(-long).toFixed(2)}z`;
    }
    put(surface, 'path', { d, fill: ink });
  }
  put(surface, 'line', { class: 'base', x1: middle, x2: middle, y1: y + 4, y2: y + height - 4 });
}

/** The reallocation block, or the place where it would be. */
export function drawBlock(
  surface: Surface,
  layout: NetworkLayout,
  flow: NetworkFlow,
  words: NetworkWords,
): void {
  if (flow.gate === 0) {
    drawOff(surface, layout, words.blockOff);
    return;
  }
  for (const i of flow.senses.keys()) drawFunnels(surface, layout, flow, i);
  drawShared(surface, layout, flow);
  drawExits(surface, layout, flow);
  const { block, across } = layout;
  for (const [k, line] of words.blockOn.entries()) {
    const place = across
      ? { x: block.x + block.width / 2, y: block.y + block.height + 16 + 14 * k }
      : { x: block.x + block.width + 8, y: block.y + 16 + 14 * k };
    const anchor = { 'text-anchor': across ? 'middle' : 'start' };
    write(surface, line, { class: 'tick halo', ...place, ...anchor });
  }
}
