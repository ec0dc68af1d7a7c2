import { type Layer, layerSize, type ParameterTable } from '#model/index.ts';
import { type Pupil, possiblePulls } from './pulls.ts';

/** Whether a layer is in use in this replica; what is not rests. */
export function inUse({ group, modality }: Layer, pupil: Pupil): boolean {
  const { gate, mu, alpha } = pupil;
  if (group === 'fixed') return false;
  const judged = mu > 0 || alpha > 0;
  if (group === 'semantic') return mu > 0;
  if (pupil.task > 0) return gate > 0 || judged || (group !== 'share' && group !== 'unshare');
  if (group === 'head' || group === 'unshare') return false;
  if (group === 'share') return judged;
  return group !== 'encoder' || judged || isTaught(pupil, modality);
}

/** Whether a layer learns in the step of the discriminator alone that follows `taken` others of a batch. */
export const learnsAlone = ({ group }: Layer, { judgeSteps }: Pupil, taken: number): boolean =>
  group === 'discriminator' && judgeSteps - 1 > taken;

const isTaught = (pupil: Pupil, modality: number): boolean =>
  possiblePulls(pupil.controls.length).some(
    ({ student, weight }) => student === modality && weight(pupil) > 0,
  );

/** Per number: 1 where its layer is used, 0 where it rests. */
function numbersOf(table: ParameterTable, used: (layer: Layer) => boolean): Float32Array {
  const use = new Float32Array(table.size);
  for (const layer of table.layers) {
    if (used(layer)) use.fill(1, layer.offset, layer.offset + layerSize(layer));
  }
  return use;
}

/** Per number: 1 where the replica uses it, 0 where it rests. */
export const useOf = (table: ParameterTable, pupil: Pupil): Float32Array =>
  numbersOf(table, (layer) => inUse(layer, pupil));

/** The same for every step of the discriminator alone that some replica takes before its step. */
export const usesAlone = (table: ParameterTable, pupils: readonly Pupil[]): Float32Array[][] =>
  Array.from({ length: stepsAlone(pupils) }, (_, taken) =>
    pupils.map((pupil) => numbersOf(table, (layer) => learnsAlone(layer, pupil, taken))),
  );

/** How many steps of the discriminator alone the most eager replica takes before each step. */
export const stepsAlone = (pupils: readonly Pupil[]): number =>
  Math.max(0, ...pupils.map(({ judgeSteps }) => judgeSteps - 1));
