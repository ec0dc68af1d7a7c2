import { put, write } from '../surface.ts';
import type { Surface } from '../types.ts';
import { type Box, codeSlot, type NetworkLayout, type Point } from './layout.ts';
import type { NetworkFlow, NetworkSense } from './types.ts';

/** Largest absolute number of several lists. */
export const largest = (lists: readonly ArrayLike<number>[]): number =>
  lists.reduce((most, list) => {
    let own = most;
    for (let k = 0; k < list.length; k++) own = Math.max(own, Math.abs(list[k]));
    return own;
  }, 0);

/** Room that positive numbers of a code take, the rest is for negative ones. */
const ABOVE = 0.72;

/** What a sense's bars show: its code, or what stands in for it. */
const barsOf = ({ code, fused }: NetworkSense): ArrayLike<number> => code ?? fused;

/** Hue of what the head receives: its own, that of the sense that stands in, or none for an average. */
export function sourceInk(senses: readonly NetworkSense[], sense: number): string {
  const { standIn, ink } = senses[sense];
  if (standIn === undefined) return ink;
  return standIn === 'mean' ? 'var(--ghost)' : senses[standIn].ink;
}

/** End of the bar of number `k`, where its edges start while the block is off. */
export function barEnd(
  layout: NetworkLayout,
  sense: number,
  k: number,
  values: ArrayLike<number>,
  most: number,
): Point {
  const slot = codeSlot(layout, sense, k, values.length);
  const box = layout.codes[sense];
  const long = most > 0 ? Math.max(0, values[k] / most) * ABOVE : 0;
  return layout.across
    ? { x: slot.x + long * box.width, y: slot.y }
    : { x: slot.x, y: box.y + box.height + 2 };
}

/** From the picture of a sense to its code. */
function drawFunnel(surface: Surface, layout: NetworkLayout, sense: number, wash: string): void {
  const [from, to] = [layout.inputs[sense], layout.codes[sense]];
  if (!layout.across) return;
  const left = from.x + from.width + 5;
  const right = to.x - 0.3 * to.width;
  const d = `M${left} ${from.y}L${right} ${to.y}V${to.y + to.height}L${left} ${from.y + from.height}Z`;
  put(surface, 'path', { class: 'funnel', d, fill: wash });
}

/** Bars of one code: from an axis to the right or up where positive, to the other side where negative. */
function drawBars(
  surface: Surface,
  layout: NetworkLayout,
  flow: NetworkFlow,
  sense: number,
  most: number,
) {
  const box: Box = layout.codes[sense];
  const own = flow.senses[sense];
  const values = barsOf(own);
  const pitch = (layout.across ? box.height : box.width) / values.length;
  const thick = Math.max(1, pitch - (pitch > 4 ? 1.5 : 0.5));
  const axis = layout.across ? box.x : box.y + ABOVE * box.height;
  const span = (layout.across ? box.width : box.height) * ABOVE;
  let d = '';
  for (let k = 0; k < values.length; k++) {
    const slot = codeSlot(layout, sense, k, values.length);
    const long = most > 0 ? Math.max(-0.38, values[k] / most) * span : 0;
    d += layout.across
      ? `M${axis} ${(slot.y - thick / 2).toFixed(2)}h${long.toFixed(2)}v${thick.toFixed(2)}h${(-long).toFixed(2)}z`
      : `M${(slot.x - thick / 2).toFixed(2)} ${axis}v${(-long).toFixed(2)}h${thick.toFixed(2)}v${long.toFixed(2)}z`;
  }
  const ink = sourceInk(flow.senses, sense);
  const filled = own.standIn === undefined;
  put(surface, 'path', {
    class: filled ? 'bars' : 'bars lent',
    d,
    fill: filled ? ink : 'none',
    stroke: filled ? 'none' : ink,
  });
  const line = layout.across
    ? { x1: axis, x2: axis, y1: box.y, y2: box.y + box.height }
    : { x1: box.x, x2: box.x + box.width, y1: axis, y2: axis };
  put(surface, 'line', { class: 'base', ...line });
}

/** Funnels, codes and what is said beside them. */
export function drawCodes(surface: Surface, layout: NetworkLayout, flow: NetworkFlow): void {
  const most = largest(flow.senses.map(barsOf));
  for (const [i, sense] of flow.senses.entries()) {
    if (!sense.covered) drawFunnel(surface, layout, i, sense.wash);
    drawBars(surface, layout, flow, i, most);
    const { x, y, height } = layout.codes[i];
    if (!layout.across) continue;
    for (const [k, note] of sense.notes.entries()) {
      const lender = k > 0 && typeof sense.standIn === 'number' ? sense.standIn : undefined;
      const fill = lender === undefined ? null : flow.senses[lender].text;
      write(surface, note, { class: 'tick halo', x: x - 14, y: y + height + 15 + 14 * k, fill });
    }
  }
}
