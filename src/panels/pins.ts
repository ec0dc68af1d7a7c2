import type { BandPoint, PinLine } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import type { Recording } from '#lab-state/recording.ts';
import { LIVE } from '#spec/index.ts';
import type { Scene } from './panel.ts';
import { say } from './say.ts';
import { historyWords } from './words.ts';

/** What stands on the lines of a pinned run. */
export const letterOf = (slot: number): string => String.fromCharCode(65 + slot);

/** The arm of a kept run that is looked at: the steered one, or else the first. */
export function mainArmOf({ info }: Recording): string {
  const arms = info.replicas.map(({ arm }) => arm);
  return arms.includes(LIVE) ? LIVE : (arms[0] ?? LIVE);
}

/** What is drawn of a pinned run. */
export type PointsOf = (recording: Recording, arm: string) => readonly BandPoint[];

/** One measured number; where it is one of several, `indexOf` picks it, given the run's last sense. */
export const fieldOf =
  (field: Field, indexOf: (last: number) => number = () => 0): PointsOf =>
  (recording, arm) =>
    recording.history(arm, field, indexOf(recording.info.modalities.length - 1));

/** A line for every pinned run, from what is measured of it up to the end of the axis. */
export const pinLines = ({ pins, steps }: Scene, pointsOf: PointsOf): PinLine[] =>
  pins.map(({ letter, slot, recording }) => ({
    letter,
    slot,
    points: pointsOf(recording, mainArmOf(recording)).filter(
      ({ step, mean }) => step <= steps && Number.isFinite(mean),
    ),
  }));

/** Numbers of one measurement of every pinned run, as it stood at the step that is shown. */
export const pinValues = ({ pins, at }: Scene, field: Field) =>
  pins.map(({ letter, slot, label, recording }) => {
    const arm = mainArmOf(recording);
    const known = recording
      .history(arm, field)
      .findLast(({ step, mean }) => step <= at && Number.isFinite(mean));
    const values = Array.from({ length: recording.layout.fields[field].length }, (_, k) =>
      known ? recording.band(arm, field, k, known.step).mean : Number.NaN,
    );
    return { letter, slot, label: say('pinned', { letter, label }), values };
  });

/** The same in words, each run by its letter and its name. */
export const pinWords = (
  scene: Scene,
  pointsOf: PointsOf,
  print: (value: number) => string,
): string =>
  pinLines(scene, pointsOf)
    .map(
      ({ letter, points }, k) =>
        ` ${historyWords(say('pinned', { letter, label: scene.pins[k].label }), points, print)}`,
    )
    .join('');
