import { put, write } from '../surface.ts';
import type { Surface } from '../types.ts';
import type { Box, NetworkLayout } from './layout.ts';

/** A part of one training step, and how hard each encoder is pushed and how far it moves in it. */
export interface NetworkStep {
  readonly phase: 'encode' | 'fuse' | 'loss' | 'gradient' | 'update';
  readonly inks: readonly string[];
  readonly texts: readonly string[];
  readonly gradient: readonly number[];
  readonly update: readonly number[];
}

type Region = 'inputs' | 'codes' | 'neurons' | 'answers';

/** What works in each part; the rest is veiled. */
const LIT: Record<NetworkStep['phase'], readonly Region[]> = {
  encode: ['inputs', 'codes'],
  fuse: ['codes', 'neurons', 'answers'],
  loss: ['answers'],
  gradient: ['codes', 'neurons', 'answers'],
  update: ['codes', 'neurons', 'answers'],
};

const MARGIN = 16;

/** The network in four regions, from left to right or from top to bottom. */
function regionsOf(layout: NetworkLayout): Record<Region, Box> {
  const { width, height, across, codes, answers, exit } = layout;
  const cuts = across
    ? [0, codes[0].x - MARGIN, exit, answers.x - 24, width]
    : [0, Math.min(...codes.map(({ y }) => y)) - 6, exit, answers.y - MARGIN, height];
  const between = (k: number): Box =>
    across
      ? { x: cuts[k], y: 18, width: cuts[k + 1] - cuts[k], height: height - 18 }
      : { x: 0, y: cuts[k], width, height: cuts[k + 1] - cuts[k] };
  return { inputs: between(0), codes: between(1), neurons: between(2), answers: between(3) };
}

const short = (value: number): string => value.toPrecision(2);

/** An arrow back into an encoder, as wide as its gradient is long. */
function drawPush(surface: Surface, layout: NetworkLayout, sense: number, step: NetworkStep) {
  const { x, y, width, height } = layout.codes[sense];
  const wide = 2 + (10 * step.gradient[sense]) / Math.max(...step.gradient, Number.MIN_VALUE);
  const [from, to] = layout.across ? [layout.exit, x + width + 22] : [layout.exit, y + height + 10];
  const middle = layout.across ? y + height / 2 : x + width / 2;
  const head = wide + 5;
  const path = `M${from} ${-wide / 2}H${to + head}V${-head}L${to} 0L${to + head} ${head}V${wide / 2}H${from}z`;
  const turn = layout.across
    ? `translate(0 ${middle})`
    : `translate(${middle} 0) matrix(0 1 1 0 0 0)`;
  put(surface, 'path', {
    class: 'push',
    d: path,
    transform: turn,
    fill: step.inks[sense],
    stroke: 'var(--paper)',
    'stroke-width': 2,
  });
  const place = layout.across
    ? { x: from - 4, y: middle - head - 5, 'text-anchor': 'end' }
    : { x: middle + head + 6, y: from, 'text-anchor': 'start' };
  const words = { class: 'reading strong', fill: step.texts[sense], ...place };
  write(surface, short(step.gradient[sense]), words);
}

/** A frame around an encoder's code, as heavy as the encoder moves far. */
function drawMove(surface: Surface, layout: NetworkLayout, sense: number, step: NetworkStep) {
  const { x, y, width, height } = layout.codes[sense];
  const heavy = 1.5 + (3.5 * step.update[sense]) / Math.max(...step.update, Number.MIN_VALUE);
  put(surface, 'rect', {
    class: 'move',
    x: x - 18,
    y: y - 6,
    width: width + 36,
    height: height + 9,
    fill: 'none',
    stroke: step.inks[sense],
    'stroke-width': heavy,
  });
  write(surface, short(step.update[sense]), {
    class: 'reading strong',
    x: x + width + 18,
    y: y - 11,
    fill: step.texts[sense],
    'text-anchor': 'end',
  });
}

/** Lights the part of the network that works in this part of a step, and draws what it does there. */
export function drawStep(surface: Surface, layout: NetworkLayout, step: NetworkStep): void {
  for (const [region, box] of Object.entries(regionsOf(layout)) as [Region, Box][]) {
    if (LIT[step.phase].includes(region)) continue;
    put(surface, 'rect', { class: 'veil', ...box, fill: 'var(--paper)', opacity: 0.78 });
  }
  for (const sense of step.inks.keys()) {
    if (step.phase === 'gradient') drawPush(surface, layout, sense, step);
    if (step.phase === 'update') drawMove(surface, layout, sense, step);
  }
}
