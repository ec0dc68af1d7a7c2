import { put, write } from '../surface.ts';
import type { Surface } from '../types.ts';
import { codeSlot, type NetworkLayout, type Point } from './layout.ts';
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

/** Hue of what the head receives: its own, that of the sense that stands in, or none for an average. */
export function sourceInk(senses: readonly NetworkSense[], sense: number): string {
  const { standIn, ink } = senses[sense];
  if (standIn === undefined) return ink;
  return standIn === 'mean' ? 'var(--ghost)' : senses[standIn].ink;
}

/** Where a code is drawn: the end of an encoder, or behind the block, which is narrower. */
interface Bars {
  readonly sense: number;
  /** Across, where the axis stands; down, the foot of the bars. */
  readonly at: number;
  readonly span: number;
  readonly values: ArrayLike<number>;
  /** Largest absolute number of all codes. */
  readonly most: number;
  readonly ink: string;
  /** Drawn as outlines: it stands in for a code that is not there. */
  readonly lent: boolean;
}

const encoderBars = (layout: NetworkLayout, sense: number) => {
  const { x, y, width, height } = layout.codes[sense];
  return layout.across ? { at: x, span: width } : { at: y + ABOVE * height, span: height };
};

/** Where edges from number `k` of a code start: at the end of its bar, or of the block. */
export function startOf(
  layout: NetworkLayout,
  { senses, gate }: NetworkFlow,
  sense: number,
  k: number,
  most: number,
): Point {
  const { code, fused } = senses[sense];
  const values = gate > 0 ? fused : (code ?? fused);
  const slot = codeSlot(layout, sense, k, values.length);
  const { at, span } = gate > 0 ? exitBars(layout) : encoderBars(layout, sense);
  const long = most > 0 ? Math.max(0, values[k] / most) * ABOVE * span : 0;
  if (layout.across) return { x: at + long, y: slot.y };
  const { y, height } = layout.codes[sense];
  return { x: slot.x, y: gate > 0 ? at + 2 : y + height + 2 };
}

/** Width of the codes behind the block. */
const EXIT = 26;
const exitBars = ({ exit, across }: NetworkLayout) => ({
  at: across ? exit + 8 : exit + EXIT,
  span: EXIT,
});

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
function drawBars(surface: Surface, layout: NetworkLayout, bars: Bars): void {
  const { sense, at, values, most, ink, lent } = bars;
  const { across } = layout;
  const box = layout.codes[sense];
  const pitch = (across ? box.height : box.width) / values.length;
  const thick = Math.max(1, pitch - (pitch > 4 ? 1.5 : 0.5));
  const span = bars.span * ABOVE;
  let d = '';
  for (let k = 0; k < values.length; k++) {
    const slot = codeSlot(layout, sense, k, values.length);
    const long = most > 0 ? Math.max(-0.38, values[k] / most) * span : 0;
    d += across
      ? `M${at} ${(slot.y - thick / 2).toFixed(2)}h${long.toFixed(2)}v${thick.toFixed(2)}h${(-long).toFixed(2)}z`
      : `M${(slot.x - thick / 2).toFixed(2)} ${at}v${(-long).toFixed(2)}h${thick.toFixed(2)}v${long.toFixed(2)}z`;
  }
  put(surface, 'path', lent ? { d, fill: 'none', stroke: ink } : { d, fill: ink });
  const line = across
    ? { x1: at, x2: at, y1: box.y, y2: box.y + box.height }
    : { x1: box.x, x2: box.x + box.width, y1: at, y2: at };
  put(surface, 'line', { class: 'base', ...line });
}

/** The largest number of all codes that are drawn, so that their bars compare. */
export const largestCode = ({ senses, gate }: NetworkFlow): number =>
  largest(
    senses.flatMap(({ code, fused }) => (gate > 0 ? [code ?? fused, fused] : [code ?? fused])),
  );

/** Funnels and the codes that encoders make; without the block also what stands in for one. */
export function drawCodes(surface: Surface, layout: NetworkLayout, flow: NetworkFlow): void {
  const most = largestCode(flow);
  for (const [sense, { code, fused, covered, wash, standIn }] of flow.senses.entries()) {
    if (!covered) drawFunnel(surface, layout, sense, wash);
    const lent = standIn !== undefined;
    drawBars(surface, layout, {
      ...encoderBars(layout, sense),
      ...{ sense, most, lent, ink: sourceInk(flow.senses, sense) },
      values: lent && flow.gate > 0 ? [] : (code ?? fused),
    });
  }
}

/** The codes as they leave the block: what stands in has the hue of the sense it came from. */
export function drawExits(surface: Surface, layout: NetworkLayout, flow: NetworkFlow): void {
  const most = largestCode(flow);
  for (const [sense, { fused, standIn }] of flow.senses.entries()) {
    drawBars(surface, layout, {
      ...exitBars(layout),
      ...{ sense, most, values: fused, ink: sourceInk(flow.senses, sense) },
      lent: standIn === 'mean',
    });
  }
}

/** What is said beside the codes. */
export function drawNotes(surface: Surface, layout: NetworkLayout, { senses }: NetworkFlow): void {
  if (!layout.across) return;
  for (const [i, { notes, standIn }] of senses.entries()) {
    const { x, y, height } = layout.codes[i];
    for (const [k, note] of notes.entries()) {
      const fill = k > 0 && typeof standIn === 'number' ? senses[standIn].text : null;
      write(surface, note, { class: 'tick halo', x: x - 14, y: y + height + 15 + 14 * k, fill });
    }
  }
}
