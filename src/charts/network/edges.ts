import type { NeuronMixture } from '../neuron.ts';
import { put } from '../surface.ts';
import type { Surface } from '../types.ts';
import { largest, largestCode, sourceInk, startOf } from './codes.ts';
import type { NetworkLayout, Point } from './layout.ts';
import type { NetworkData, NetworkFlow } from './types.ts';

/** A connection worth drawing. */
export interface Edge {
  /** What it starts from: number of a code, or neuron. */
  readonly from: number;
  /** What it goes to: neuron, or class. */
  readonly to: number;
  /** Absolute weight and absolute flow of this sample, as parts of the largest. */
  readonly weight: number;
  readonly flow: number;
}

/** Weights below this part of the largest are not drawn. */
const LEAST = 0.3;
/** Width of the largest weight. */
const WIDEST = 3.2;

/** The `most` places with the largest absolute values, the largest first. */
function strongest(count: number, at: (place: number) => number, most: number): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  return places.sort((a, b) => Math.abs(at(b)) - Math.abs(at(a))).slice(0, most);
}

/** Per neuron, its strongest weights from every sense: `edges[sense]`. */
export function edgesIn(
  { senses, fusionWeights }: NetworkFlow,
  neurons: number,
  most: (neuron: number) => number,
): Edge[][] {
  const latent = senses[0].fused.length;
  const top = largest([fusionWeights]);
  const flowOf = (sense: number, z: number, n: number) =>
    Math.abs(fusionWeights[(sense * latent + z) * neurons + n] * senses[sense].fused[z]);
  let topFlow = 0;
  for (const sense of senses.keys()) {
    for (let z = 0; z < latent; z++) {
      for (let n = 0; n < neurons; n++) topFlow = Math.max(topFlow, flowOf(sense, z, n));
    }
  }
  return senses.map((_, sense) =>
    Array.from({ length: neurons }, (_n, n) => {
      const weight = (z: number) => fusionWeights[(sense * latent + z) * neurons + n];
      return strongest(latent, weight, most(n))
        .filter((z) => Math.abs(weight(z)) >= LEAST * top)
        .map((z) => ({
          from: z,
          to: n,
          weight: Math.abs(weight(z)) / top,
          flow: topFlow > 0 ? flowOf(sense, z, n) / topFlow : 0,
        }));
    }).flat(),
  );
}

/** Per neuron, its strongest weights to the classes. */
export function edgesOut(
  { activations, answerWeights, answers }: NetworkFlow,
  most: (neuron: number) => number,
): Edge[] {
  const classes = answers.length;
  const top = largest([answerWeights]);
  const flows = Array.from(answerWeights, (weight, k) =>
    Math.abs(weight * activations[Math.floor(k / classes)]),
  );
  const topFlow = largest([flows]);
  return Array.from({ length: activations.length }, (_, n) => {
    const weight = (c: number) => answerWeights[n * classes + c];
    return strongest(classes, weight, most(n))
      .filter((c) => Math.abs(weight(c)) >= LEAST * top)
      .map((c) => ({
        from: n,
        to: c,
        weight: Math.abs(weight(c)) / top,
        flow: topFlow > 0 ? flows[n * classes + c] / topFlow : 0,
      }));
  }).flat();
}

const bend = (a: Point, b: Point, across: boolean): string => {
  if (across) {
    const middle = (a.x + b.x) / 2;
    return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}C${middle.toFixed(1)} ${a.y.toFixed(1)} ${middle.toFixed(1)} ${b.y.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
  }
  const middle = (a.y + b.y) / 2;
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}C${a.x.toFixed(1)} ${middle.toFixed(1)} ${b.x.toFixed(1)} ${middle.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
};

type Look = Readonly<Record<'class' | 'stroke' | 'stroke-width' | 'opacity', string | number>>;

interface Style {
  readonly ink: string;
  readonly dashed: boolean;
  /** Whether a neuron is chosen, and whether this edge is its own. */
  readonly chosen?: boolean;
}

/** Edges that look the same to the eye are one path: there are hundreds, and they are drawn often. */
class Strands {
  readonly #paths = new Map<string, { readonly look: Look; d: string }>();

  add(d: string, { weight, flow }: Edge, { ink, dashed, chosen }: Style): void {
    const seen = 0.1 + 0.65 * flow ** 0.7;
    const dark = chosen === undefined ? seen : chosen ? 0.3 + 0.65 * seen : 0.25 * seen;
    const look: Look = {
      class: dashed ? 'edge noisy' : 'edge',
      stroke: ink,
      'stroke-width': Math.max(1, Math.round(WIDEST * weight * 4)) / 4,
      opacity: Math.max(1, Math.round(dark * 16)) / 16,
    };
    const key = Object.values(look).join(' ');
    const known = this.#paths.get(key);
    if (known) known.d += d;
    else this.#paths.set(key, { look, d });
  }

  draw(surface: Surface): void {
    for (const { look, d } of this.#paths.values()) put(surface, 'path', { ...look, d });
  }
}

/** Whether a neuron takes more noise than signal from a sense. */
const isNoisy = ({ predictive, noise }: NeuronMixture, sense: number): boolean =>
  noise[sense] > predictive[sense];

/** Edges drawn per neuron and sense, and for the one that is chosen. */
const FEW = 2;
const MANY = 8;

const fewOr = (chosen: number | undefined, few: number) => (neuron: number) =>
  neuron === chosen ? MANY : few;

/** From the codes to the neurons: width is weight, darkness what flows of this sample. */
export function drawEdgesIn(
  surface: Surface,
  layout: NetworkLayout,
  flow: NetworkFlow,
  { live, chosen }: NetworkData,
): void {
  const { senses } = flow;
  const most = largestCode(flow);
  const few = live.length > 24 || senses.length > 3 ? 1 : FEW;
  const strands = new Strands();
  for (const [i, edges] of edgesIn(flow, live.length, fewOr(chosen, few)).entries()) {
    for (const edge of edges) {
      const from = startOf(layout, flow, i, edge.from, most);
      strands.add(bend(from, layout.neurons[edge.to], layout.across), edge, {
        ink: sourceInk(senses, i),
        dashed: senses[i].standIn !== undefined || isNoisy(live[edge.to], i),
        chosen: chosen === undefined ? undefined : edge.to === chosen,
      });
    }
  }
  strands.draw(surface);
}

/** From the neurons to the answers. */
export function drawEdgesOut(
  surface: Surface,
  layout: NetworkLayout,
  flow: NetworkFlow,
  { live, chosen }: NetworkData,
  end: (answer: number) => Point,
): void {
  const strands = new Strands();
  for (const edge of edgesOut(flow, fewOr(chosen, live.length > 24 ? 1 : FEW))) {
    strands.add(bend(layout.neurons[edge.from], end(edge.to), layout.across), edge, {
      ink: 'var(--ink-2)',
      dashed: false,
      chosen: chosen === undefined ? undefined : edge.from === chosen,
    });
  }
  strands.draw(surface);
}
