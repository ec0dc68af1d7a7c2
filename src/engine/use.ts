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

const isTaught = (pupil: Pupil, modality: number): boolean =>
  possiblePulls(pupil.controls.length).some(
    ({ student, weight }) => student === modality && weight(pupil) > 0,
  );

/** Per number: 1 where the replica uses it, 0 where it rests. */
export function useOf(table: ParameterTable, pupil: Pupil): Float32Array {
  const use = new Float32Array(table.size);
  for (const layer of table.layers) {
    if (inUse(layer, pupil)) use.fill(1, layer.offset, layer.offset + layerSize(layer));
  }
  return use;
}
