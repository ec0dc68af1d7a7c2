import type { DotRow } from '#charts/dots.ts';
import type { Series } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import { senseLabel } from '#language/senses.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Scene } from './panel.ts';
import { say } from './panel-say.ts';
import { branchLines, inkOf, lineOf, meanOf, textOf } from './words.ts';

export const labelsOf = ({ recording }: Scene): readonly string[] =>
  recording?.info.modalities.map(({ label }) => senseLabel(label)) ?? [];

/** The slowest modality: the last one, in every scenario. */
export const lastOf = (scene: Scene): number => Math.max(0, labelsOf(scene).length - 1);

/** One measured number per sense over time, each in its hue; the last one, where senses fade, is strong. */
export function senseLines(scene: Scene, field: Field, indexOf = (i: number) => i): Series[] {
  const last = lastOf(scene);
  const lines = labelsOf(scene).map(
    (label, i): Series => ({
      ...lineOf(scene, LIVE, field, indexOf(i), label, 'live'),
      ink: inkOf(i),
      text: textOf(i),
      role: i === last ? 'live' : 'other',
    }),
  );
  return lines.toReversed();
}

/** The ghost's line of the last sense, none while live and ghost are one, and those of the branches. */
export function ghostLine(scene: Scene, field: Field, index: number): Series[] {
  const name = labelsOf(scene)[lastOf(scene)]?.toLowerCase();
  const branches = branchLines(scene, field, index);
  if (scene.identical) return branches;
  const ghost = lineOf(scene, GHOST, field, index, say('ghost-of', { name: name ?? '' }), 'ghost');
  return [{ ...ghost, short: say('ghost') }, ...branches];
}

/** The same numbers at the step that is shown. */
export function senseDots(scene: Scene, field: Field, indexOf = (i: number) => i): DotRow[] {
  const { recording, at, identical } = scene;
  if (!recording || at < 0) return [];
  return labelsOf(scene).map((label, i) => ({
    label,
    ink: inkOf(i),
    text: textOf(i),
    live: recording.band(LIVE, field, indexOf(i), at),
    ghost: identical ? undefined : meanOf(scene, GHOST, field, indexOf(i)),
  }));
}
