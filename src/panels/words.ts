import type { BandPoint, Series, TimeOptions } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import type { Recording } from '#lab-state/recording.ts';
import { pointed } from '#language/figures.ts';
import { type SenseWords, senseWords } from '#language/senses.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Scene, SceneBranch } from './panel.ts';
import { say } from './say.ts';

export const inkOf = (modality: number): string => `var(--m${modality + 1})`;
export const textOf = (modality: number): string => `var(--m${modality + 1}-text)`;

const ABSENT = '–';

/** A number with as many digits behind the point, under a true minus; one that rounds to nothing has no sign. */
const written = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return ABSENT;
  const text = Math.abs(value).toFixed(digits);
  return pointed(value < 0 && Number(text) > 0 ? `−${text}` : text);
};

/** A share in whole percent. */
export const percent = (share: number): string =>
  Number.isFinite(share) ? `${written(100 * share, 0)} %` : ABSENT;

export const decimal =
  (digits: number): ((value: number) => string) =>
  (value) =>
    written(value, digits);

/** Label of a modality as it stands in a sentence: "sound", "the slow sense". */
export const spoken = (label: string): string => senseWords(label).the;

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a modality is called, alone and in a sentence, and whether that is one thing or several. */
export const wordsOfSense = (recording: Recording, modality: number): SenseWords =>
  senseWords(recording.info.modalities[modality].label);

/** Name of a modality as it stands in a sentence. */
export const senseOf = (recording: Recording, modality: number): string =>
  wordsOfSense(recording, modality).the;

/** The newest step, not after the one that is shown, at which an arm has a value; -1 if there is none. */
export const knownAt = ({ recording, at }: Scene, arm: string, field: Field): number =>
  recording?.history(arm, field).findLast(({ step, mean }) => step <= at && Number.isFinite(mean))
    ?.step ?? -1;

/** Mean over seeds of one number of an arm at the step that is shown; NaN if there is none. */
export const meanOf = (scene: Scene, arm: string, field: Field, index = 0): number =>
  scene.recording?.band(arm, field, index, scene.at).mean ?? Number.NaN;

interface Look {
  readonly role: Series['role'];
  readonly ink: string;
  readonly text: string;
}

const LOOKS = {
  live: { role: 'live', ink: 'var(--ink)', text: 'var(--ink)' },
  second: { role: 'second', ink: 'var(--ink-2)', text: 'var(--ink-2)' },
  ghost: { role: 'ghost', ink: 'var(--ghost)', text: 'var(--ink-3)' },
  branch: { role: 'branch', ink: 'var(--ghost)', text: 'var(--ink-3)' },
} as const satisfies Record<string, Look>;

/** One measured number of an arm over time, in ink and graphite; what is measured less often has fewer points. */
export function lineOf(
  scene: Scene,
  arm: string,
  field: Field,
  index: number,
  label: string,
  look: keyof typeof LOOKS,
): Series {
  const points = scene.recording?.history(arm, field, index) ?? [];
  return { ...LOOKS[look], label, points: points.filter(({ mean }) => Number.isFinite(mean)) };
}

/** What is known of a branch from where it parted, and the last point before. */
export function sinceParting(
  { from }: SceneBranch,
  points: readonly BandPoint[],
): readonly BandPoint[] {
  const known = points.filter(({ mean }) => Number.isFinite(mean));
  return known.slice(
    Math.max(
      0,
      known.findLastIndex(({ step }) => step <= from),
    ),
  );
}

/** One measured number of the live arm on every line that was left, from where it parted. */
export const branchLines = (scene: Scene, field: Field, index = 0): Series[] =>
  scene.branches.map((branch) => ({
    ...LOOKS.branch,
    label: branch.label,
    points: sinceParting(branch, branch.recording.history(LIVE, field, index)),
  }));

/** Live and ghost of one measured number over time, one line while they are the same, and the branches. */
export function pairOf(scene: Scene, field: Field, index: number, label: string): Series[] {
  const live = lineOf(scene, LIVE, field, index, label, 'live');
  const branches = branchLines(scene, field, index);
  if (scene.identical) return [live, ...branches];
  return [live, lineOf(scene, GHOST, field, index, say('ghost'), 'ghost'), ...branches];
}

/** Narrower than this, a drawing has room for two words in its middle, px. */
const NARROW = 500;

/** Said where nothing is measured yet; shorter in a drawing that is narrow. */
export function emptyOf({ recording, every, idle }: Scene, width = NARROW): string {
  if (idle) return say('empty-idle');
  if (width < NARROW) return recording ? say('empty-play') : say('empty-warming');
  return recording ? say('empty-first', { every }) : say('empty-engine');
}

/** What every drawing over time takes from the scene. */
export const overTime = (
  scene: Scene,
  width: number,
  height: number,
): Pick<TimeOptions, 'width' | 'height' | 'steps' | 'marks' | 'at' | 'empty' | 'twinName'> => ({
  width,
  height,
  steps: scene.steps,
  marks: scene.marks,
  at: scene.at,
  empty: emptyOf(scene, width),
  twinName: say('ghost'),
});

/** "Entanglement: from 0.50 at step 0 to 0.15 at step 200, lowest 0.12, highest 0.50." */
export function historyWords(
  name: string,
  points: readonly BandPoint[],
  print: (value: number) => string,
): string {
  const known = points.filter(({ mean }) => Number.isFinite(mean));
  const first = known.at(0);
  const last = known.at(-1);
  if (!first || !last) return say('history-none', { name });
  const means = known.map(({ mean }) => mean);
  if (known.length === 1) {
    return say('history-one', { name, value: print(first.mean), step: first.step });
  }
  return say('history', {
    name,
    from: print(first.mean),
    first: first.step,
    to: print(last.mean),
    last: last.step,
    low: print(Math.min(...means)),
    high: print(Math.max(...means)),
  });
}

/** "3 seeds, 512 held-out samples": on what every number rests. */
export const restsOn = (seeds: number, samples: number): string =>
  say('rests-on', { seeds, samples });
