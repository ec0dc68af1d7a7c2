import { type Dims, type Layer, layerSize, type ParameterTable } from '#model/index.ts';
import { streamKey } from '#numeric/random.ts';
import { clipGroupOf } from '../../clip.ts';
import type { Pupil } from '../../pulls.ts';
import { pairs } from '../../settings.ts';
import { inUse, learnsAlone } from '../../use.ts';
import { inStages } from '../lower.ts';
import { type CapturedStep, captureEncoding, presenceMask, replacementMask } from '../step.ts';
import { ListAssembly, type Surroundings } from './assemble.ts';
import { Instructions, type Listed } from './instructions.ts';
import type { FlatMemory } from './memory.ts';

/** Instructions of a step, and how many of them make the gradient. */
export interface StepList extends Listed {
  readonly differentiates: number;
  /** Address behind all values. */
  readonly end: number;
}

/** What every list is made for. */
export interface Making extends Surroundings {
  readonly memory: FlatMemory;
  readonly dims: Dims;
  readonly table: ParameterTable;
  /** Words that masks are made of, in a seed's block. */
  readonly words: number;
  /** The run's last step. */
  readonly steps: number;
}

/** Writes the masks of a step. */
function addMasks(
  list: Instructions,
  { masks }: CapturedStep,
  { batch, dims, words }: Making,
  maskAt: (index: number) => number,
): void {
  const m = dims.inputs.length;
  if (masks.presence) {
    for (let i = 0; i < m; i++) {
      list.add('presence', maskAt(presenceMask(i)), batch, i, m, words);
    }
  }
  for (const [i, j] of masks.replacement ? pairs(m) : []) {
    list.add('replacement', maskAt(replacementMask(i, j, m)), batch, i, m, j, words);
  }
}

/** Modulates the gradients of encoders; normals are drawn in the order of the parameter table. */
function addModulation(
  list: Instructions,
  { modulation }: CapturedStep,
  { memory, layout, table, batch }: Making,
  losses: number,
): void {
  if (!modulation) return;
  const { amount, senses } = modulation;
  const slots = memory.keepWords(senses.map(({ slot }) => slot));
  let drawn = 0;
  for (const layer of table.layers.filter(({ group }) => group === 'encoder')) {
    const { weights, bias } = layout.layer(layer.name);
    list.add(
      'modulate',
      ...[16 * weights, 16 * bias, layer.inputs, layer.outputs],
      ...[layer.modality, senses.length, amount.slot, drawn, streamKey('ge')],
      ...[losses + 4 * batch, slots, batch],
    );
    drawn += layerSize(layer);
  }
}

/** What the optimiser needs to know of every layer: where it lies, and whether it moves. */
const layersOf = ({ layout, table }: Making, moves: (layer: Layer) => boolean) =>
  table.layers.map((layer, index) => {
    const { weights, bias, width } = layout.layer(layer.name);
    const [first, count] = [16 * weights, 4 * (bias + width - weights)];
    const group = clipGroupOf(layer);
    const parts = [first, 4 * (bias - weights), 16 * bias, 4 * width];
    return { first, count, parts, group, index, used: moves(layer) };
  });

/** Closes a step: norms, then the move of every layer that is in use. */
function addOptimiser(list: Instructions, making: Making, pupil: Pupil, losses: number): void {
  const layers = layersOf(making, (layer) => inUse(layer, pupil));
  const { batch, steps } = making;
  for (const { first, count, group, used } of layers) {
    if (used) list.add('squares', first, count, group);
  }
  list.add('settle', losses, batch, steps);
  for (const { first, count, parts, group, index, used } of layers) {
    if (used) list.add('move', ...parts, 8 * index, group);
    else list.add('rest', first, 4 * count);
  }
  list.add('finish');
}

/** Moves the layers of the discriminator alone, in place. */
function addJudgement(list: Instructions, making: Making, pupil: Pupil, taken: number): void {
  const layers = layersOf(making, (layer) => learnsAlone(layer, pupil, taken));
  const moving = layers.filter(({ used }) => used);
  for (const { first, count, group } of moving) list.add('squares', first, count, group);
  list.add('pace', making.steps);
  for (const { parts, group, index } of moving) list.add('move', ...parts, 8 * index, group, 1);
}

/** The instructions of one replica's step. */
export function stepList(captured: CapturedStep, pupil: Pupil, making: Making): StepList {
  const list = new Instructions();
  const [groups] = inStages([(lowering) => lowering.addGradients(captured.uses)]);
  const pieces = groups.flat();
  const assembly = new ListAssembly(list, pieces, making, { logged: captured.logged });
  addMasks(list, captured, making, (index) => assembly.maskAt(index));
  for (const piece of pieces) assembly.add(piece);
  for (const { name } of making.table.layers) {
    if (assembly.summed.has(name)) continue;
    const { weights, bias, width } = making.layout.layer(name);
    list.add('zero', 16 * weights, 16 * (bias + width - weights));
  }
  const differentiates = list.count;
  addModulation(list, captured, making, assembly.losses);
  addOptimiser(list, making, pupil, assembly.losses);
  return { ...list.keep(making.memory), differentiates, end: assembly.end };
}

/** The instructions of the steps that one replica's discriminator takes alone before its step. */
export function judgingList({ alone }: CapturedStep, pupil: Pupil, making: Making): StepList {
  const list = new Instructions();
  const stages = inStages(alone.stages.map((uses) => (to) => to.addGradients(uses)));
  const assembly = new ListAssembly(list, stages.flat(2), making, {});
  for (const [taken, groups] of stages.entries()) {
    for (const piece of groups.flat()) assembly.add(piece);
    addJudgement(list, making, pupil, taken);
    assembly.renew();
  }
  return { ...list.keep(making.memory), differentiates: 0, end: assembly.end };
}

/** Instructions that write one replica's code of a modality to an address, for others to learn from. */
export function lendingList(pupil: Pupil, modality: number, to: number, making: Making): StepList {
  const list = new Instructions();
  const { codes } = captureEncoding(making.dims, [pupil]);
  const [groups] = inStages([(lowering) => lowering.hosts(codes[modality])]);
  const pieces = groups.flat();
  const fixed = new Map([[codes[modality], { at: to, stride: 16 * lentStride(making.dims) }]]);
  const assembly = new ListAssembly(list, pieces, making, { fixed });
  for (const piece of pieces) assembly.add(piece);
  return { ...list.keep(making.memory), differentiates: list.count, end: assembly.end };
}

/** Vectors of a lent code's row. */
export const lentStride = ({ latent }: Dims): number => Math.ceil(latent / 4);
