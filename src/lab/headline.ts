import type { Divergence } from '#lab-state/experiment.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { Switch } from '#lab-state/switches.ts';
import { collapsedSince, firstCollapse, lowNow } from '#panels/collapse.ts';
import { capital, percent, senseOf } from '#panels/words.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { STRINGS } from './lab-words.ts';

/** One sentence about the present, in parts; a part with a modality wears its hue. */
export interface Headline {
  readonly parts: readonly { readonly text: string; readonly modality?: number }[];
  readonly cause: string;
}

const WORDS = STRINGS.headline;
/** Accuracy above chance from which shares of the answer mean something. */
const LEARNED = 0.2;
/** Share below which a sense is said to fade. */
const FADING_BELOW = 0.2;

/** Difference of two shares worth a sentence. */
const NOTABLY = 0.1;

const plain = (text: string, cause: string): Headline => ({ parts: [{ text }], cause });

/** Whole tens of percent, so that a sentence changes at thresholds and not at every measurement. */
const tensBelow = (share: number): number => 10 * Math.max(0, Math.floor(10 * share));

/** The modality with the smallest share of the live arm's answer, and that share. */
function weakestOf(recording: Recording) {
  return recording.info.modalities
    .map((_, modality) => ({ modality, share: recording.band(LIVE, 'share', modality).mean }))
    .reduce((a, b) => (b.share < a.share ? b : a));
}

/** "Distillation on at step 300, Basis reallocation on at step 400". */
const namesOf = (switches: ReadonlyMap<Switch, number>): string =>
  [...switches]
    .map(([name, step]) => STRINGS.switched(STRINGS.switches[name].name, true, step))
    .join(', ');

/** What the data say now. `switches` are those that are on, and since which step; `idle` where nothing can run. */
export function headlineOf(
  recording: Recording | undefined,
  switches: ReadonlyMap<Switch, number>,
  diverged: readonly Divergence[] = [],
  idle = false,
): Headline {
  if (!recording || recording.newest <= 0) {
    return plain(WORDS.before, idle ? STRINGS.idle : WORDS.beforeCause);
  }
  const broken = diverged.filter(({ arm }) => arm === LIVE);
  if (broken.length > 0 && broken.length === recording.replicasOf(LIVE).length) {
    const step = Math.max(...broken.map((one) => one.step));
    return plain(WORDS.diverged(step), WORDS.divergedCause);
  }
  const { modality, share } = weakestOf(recording);
  const gain = recording.band(LIVE, 'accuracy').mean - 1 / recording.info.classes.length;
  if (!Number.isFinite(share) || gain < LEARNED) return plain(WORDS.learning, WORDS.learningCause);

  const name = { text: capital(senseOf(recording, modality)), modality };
  const says = (text: string, cause: string): Headline => ({ parts: [name, { text }], cause });
  const since = collapsedSince(recording, modality);
  const ghostSince = collapsedSince(recording, modality, GHOST);
  if (since !== undefined) {
    if (switches.size === 0) return says(WORDS.collapsed(since), WORDS.collapsedCause);
    const helping = ghostSince !== undefined || since <= Math.min(...switches.values());
    const cause = helping ? WORDS.helping(namesOf(switches)) : WORDS.harmed(since);
    return says(WORDS.collapsed(since), cause);
  }
  if (lowNow(recording, modality) === 'mean') {
    const conflict = recording.band(LIVE, 'shareResampled', modality).mean;
    return says(WORDS.low, Number.isFinite(conflict) ? WORDS.lowCause : WORDS.lowUnknown);
  }
  if (switches.size > 0 && ghostSince !== undefined) {
    const started = Math.min(...switches.values());
    const before = Math.max(0, recording.band(LIVE, 'share', modality, started).mean);
    const back = firstCollapse(recording, modality) !== undefined;
    const tens = tensBelow(share);
    const from = Math.round(100 * before) < tens ? percent(before) : undefined;
    return says(
      back ? WORDS.back(tens, from) : WORDS.kept(tens),
      WORDS.stillOut(namesOf(switches), ghostSince),
    );
  }
  const ghost = recording.band(GHOST, 'share', modality).mean;
  if (switches.size > 0 && ghost - share > NOTABLY) {
    const text = WORDS.less(tensBelow(share), `over ${tensBelow(ghost)} %`);
    return says(text, WORDS.lessCause(namesOf(switches)));
  }
  if (share < FADING_BELOW) return says(WORDS.fading(tensBelow(share) + 10), WORDS.fadingCause);
  return plain(WORDS.heard(recording.info.modalities.length), WORDS.heardCause(tensBelow(share)));
}
