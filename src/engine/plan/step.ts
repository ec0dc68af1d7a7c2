import {
  type Dims,
  hasSubstitutes,
  judgement,
  Network,
  objective,
  parameterTable,
  type Weights,
} from '#model/index.ts';
import { type Pupil, possiblePulls } from '../pulls.ts';
import { ALIGNMENTS, alphaOf, pairs, strengthOf, teacherOf } from '../settings.ts';
import { stepsAlone } from '../use.ts';
import { differentiate, type LayerUse } from './backward.ts';
import { CaptureOps } from './capture.ts';
import { addControls } from './controls.ts';
import { Graph, type MaskNode, type Node, type TargetNode, type Value } from './graph.ts';
import { type NumberNode, Numbers } from './numbers.ts';

/** Numbers per sample of what is drawn: every sense, and what is wanted where numbers are. */
export const drawnWidths = ({
  inputs,
  numbers,
  classes,
}: Pick<Dims, 'inputs' | 'numbers' | 'classes'>): readonly number[] =>
  numbers ? [...inputs, classes] : inputs;

/** Masks of a step by index: presence of each modality, then replacement by (absent, present). */
export const maskCount = (modalities: number): number => modalities + modalities ** 2;
export const presenceMask = (modality: number): number => modality;
export const replacementMask = (absent: number, present: number, modalities: number): number =>
  modalities + absent * modalities + present;

/** Uses of layers over which gradients are summed, by the layer's name. */
export type LayerUses = ReadonlyMap<string, readonly LayerUse[]>;

/** One training step, captured: gradients of every layer, what is logged, and which masks it needs. */
export interface CapturedStep {
  readonly numbers: Numbers;
  readonly uses: LayerUses;
  /** Steps of the discriminator alone, which come before it on the same samples; and how many a replica takes. */
  readonly alone: { readonly stages: readonly LayerUses[]; readonly judgeSteps: NumberNode };
  /** Logits whose losses are kept: first those of the answer, shown; then read-outs, if modulated. */
  readonly logged: readonly Value[];
  /** Numbers that the modulation of gradients reads; absent where no replica is modulated. */
  readonly modulation?: { readonly amount: NumberNode; readonly senses: readonly NumberNode[] };
  /** Of every sense; behind them what is wanted, where numbers are asked for. */
  readonly inputs: readonly Value[];
  readonly masks: { readonly presence: boolean; readonly replacement: boolean };
}

function start(dims: Dims, pupils: readonly Pupil[] | undefined) {
  const table = parameterTable(dims);
  const numbers = new Numbers(pupils);
  addControls(numbers, table);
  const graph = new Graph();
  const ops = new CaptureOps(graph, numbers, (name) => table.byName.get(name)?.outputs ?? 0);
  const layerOf = (layer: string) => ({
    w: { kind: 'weights', layer } as const,
    b: { kind: 'bias', layer } as const,
  });
  const network = new Network<Node>(ops, layerOf, dims);
  const m = dims.inputs.length;
  const gates = {
    gate: numbers.of('gate', (p) => p.gate),
    strength: dims.inputs.map((_, i) => numbers.of(`strength ${i}`, (p) => strengthOf(p, i, m))),
  };
  const inputs = dims.inputs.map((columns, index) => graph.value(columns, { op: 'input', index }));
  return { numbers, graph, ops, network, gates, inputs, m };
}

function weightsOf(numbers: Numbers, m: number): Omit<Weights<NumberNode>, 'gate' | 'strength'> {
  const pulls = possiblePulls(m).map(({ name, weight, lender, ...who }) => ({
    ...who,
    weight: numbers.of(name, weight),
    lender: numbers.of(`lender of ${name}`, lender),
  }));
  const task = numbers.of('task', (p) => p.task);
  return {
    // The classification that is logged is captured even where nobody is trained by it.
    task: { ...task, fixed: task.fixed === 0 ? undefined : task.fixed },
    alpha: numbers.of('alpha', (p) => alphaOf(p, 'reverse')),
    align: Object.fromEntries(
      ALIGNMENTS.map((form) => [form, numbers.of(form, (p) => alphaOf(p, form))] as const).filter(
        ([, weight]) => weight.fixed !== 0,
      ),
    ),
    mu: numbers.of('mu', (p) => p.mu),
    pulls: pulls.filter(({ weight }) => weight.fixed !== 0),
  };
}

/** Captures a step for these replicas; without any, all that a step can hold. */
export function captureStep(dims: Dims, pupils?: readonly Pupil[]): CapturedStep {
  const { numbers, graph, ops, network, gates, inputs, m } = start(dims, pupils);
  const masks = {
    presence: pupils?.some(({ pDrop }) => pDrop > 0) ?? true,
    replacement: pupils?.some(({ pSub }) => pSub > 0) ?? true,
  };
  const present = inputs.map((_, i): MaskNode => {
    const index = presenceMask(i);
    return masks.presence ? { kind: 'mask', index } : { kind: 'mask', index, fixed: 1 };
  });
  const target: TargetNode = { kind: 'target', classes: dims.classes };
  const wanted = dims.numbers ? graph.value(dims.classes, { op: 'input', index: m }) : undefined;
  const batch = {
    inputs,
    target,
    wanted,
    present,
    replacements: (masks.replacement ? pairs(m) : []).map(([absent, other]) => ({
      absent,
      present: other,
      where: { kind: 'mask', index: replacementMask(absent, other, m) } as const,
    })),
    modality: inputs.map((_, label): TargetNode => ({ kind: 'target', classes: m, label })),
    anyone: { kind: 'target', classes: m, label: 'any' } as const,
    directions: inputs.map((_, index) => ({ kind: 'direction', index }) as const),
  };
  const weights = { ...gates, ...weightsOf(numbers, m) };
  const made = objective<Node>(ops, network, batch, weights);
  const { total, task, readouts, shared } = made;
  if (total.kind !== 'loss' || task.kind !== 'loss') throw new Error('The objective is no loss.');
  const [{ loss }] = task.terms;
  if (loss.loss !== 'crossEntropy' && loss.loss !== 'squaredError') {
    throw new Error('The loss that is shown is that of the answer.');
  }
  const uses = differentiate(graph, numbers, total);
  const stages = Array.from({ length: stepsAlone(pupils ?? []) }, () => {
    const told = judgement<Node>(ops, network, shared, batch.modality);
    if (told.kind !== 'loss') throw new Error('What the discriminator descends is no loss.');
    return differentiate(graph, numbers, told);
  });
  const amount = numbers.of('ogm', (p) => p.ogm);
  const modulated = amount.fixed !== 0;
  return {
    numbers,
    uses,
    alone: { stages, judgeSteps: numbers.of('judgeSteps', (p) => p.judgeSteps) },
    logged: [loss.logits, ...(modulated ? (readouts as Value[]) : [])],
    modulation: modulated ? { amount, senses: gates.strength } : undefined,
    inputs: wanted ? [...inputs, wanted] : inputs,
    masks,
  };
}

/** What the encoders make of samples, captured; see `Encoding` for the names. */
export interface CapturedEncoding {
  readonly numbers: Numbers;
  readonly inputs: readonly Value[];
  readonly codes: readonly Value[];
  readonly fused: readonly Value[];
  readonly shared: readonly Value[];
  readonly substitutes: readonly (readonly Value[])[];
  readonly readouts: readonly Value[];
  readonly guesses: readonly Value[];
  /** The head's neurons and logits with every modality there. */
  readonly neurons: Value;
  readonly logits: Value;
  /** What each modality, and what stands in for it, adds to the neurons' sums. */
  readonly parts: readonly Value[];
  readonly substituteParts: readonly (readonly Value[])[];
  readonly gate: NumberNode;
  readonly hasSubstitutes: NumberNode;
  /** Index of the teacher; m where all teach. */
  readonly teacher: NumberNode;
}

export function captureEncoding(dims: Dims, pupils: readonly Pupil[]): CapturedEncoding {
  const { numbers, graph, ops, network, gates, inputs, m } = start(dims, pupils);
  const codes = network.encode(inputs, gates.gate);
  const values = (nodes: readonly Node[]) => nodes as readonly Value[];
  const part = (x: Value, modality: number): Value =>
    graph.value(dims.fusion, { op: 'part', x, layer: 'fusion', row: modality * dims.latent });
  const stand = (absent: number, present: number): Node => {
    const code =
      absent === present
        ? codes.used[absent]
        : network.substitute(codes, absent, present, gates.gate);
    return ops.mul(code, gates.strength[absent]);
  };
  const fused = values(network.strengthen(codes.used, gates.strength));
  const substitutes = inputs.map((_, i) => values(inputs.map((_other, j) => stand(i, j))));
  const neurons = network.neurons(fused) as Value;
  return {
    numbers,
    inputs,
    codes: values(codes.code),
    fused,
    shared: values(codes.shared),
    substitutes,
    neurons,
    logits: network.linear('answer', neurons) as Value,
    parts: fused.map(part),
    substituteParts: substitutes.map((row, i) => row.map((x) => part(x, i))),
    gate: gates.gate,
    hasSubstitutes: numbers.of('substitutes', (p) => Number(hasSubstitutes(p))),
    teacher: numbers.of('teacher', (p) => (teacherOf(p, m) < 0 ? m : teacherOf(p, m))),
    readouts: values(codes.code.map((z, i) => network.linear(`readout${i}`, z))),
    guesses: values(codes.shared.map((g) => network.mlp('discriminator', g))),
  };
}

/** A step that holds all there can be, from which every layer's place follows. */
export const captureAll = (dims: Dims): CapturedStep => captureStep({ ...dims, sum: false });

/** Widths of the parts that each layer's input is joined from. */
export function inputParts({ uses }: CapturedStep, layer: string): readonly number[] {
  const [use] = uses.get(layer) ?? [];
  if (!use) throw new Error(`No step uses the layer "${layer}".`);
  const { from, columns } = use.x;
  return from.op === 'concat' ? from.parts.map((part) => part.columns) : [columns];
}
