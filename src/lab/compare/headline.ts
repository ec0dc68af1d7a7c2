import type { BandPoint } from '#charts/types.ts';
import { methodName } from '#language/methods.ts';
import { leadOf, NOWHERE } from '#panels/compared/lead.ts';
import { armsOf, VANILLA } from '#panels/compared/methods.ts';
import type { Scene } from '#panels/panel.ts';
import { idleWords } from '#panels/run-words.ts';
import { lastOf } from '#panels/senses.ts';
import { shareAt } from '#panels/shares.ts';
import { capital, percent, senseOf } from '#panels/words.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { COMPARE } from './compare-words.ts';

export interface CompareHeadline {
  /** Name of the sense it is about, set in its colour; '' if it is about none. */
  readonly sense: string;
  readonly modality: number;
  readonly text: string;
  readonly cause: string;
}

/** Share by which a method must beat vanilla before the headline says so. */
const NOTABLY = 0.03;

/** What the comparison comes to at the step that is shown, in one sentence and one of cause. */
export function compareHeadline(scene: Scene): CompareHeadline {
  const { recording, at, idle, scope } = scene;
  const plain = (text: string, cause: string) => ({ sense: '', modality: 0, text, cause });
  if (!recording || at <= 0) {
    return plain(COMPARE.before(armsOf(scene).length), idle ? idleWords() : COMPARE.beforeCause);
  }
  const modality = lastOf(scene);
  const shares = armsOf(scene).map((id) => ({ id, band: shareAt(scene, id, modality) ?? NOWHERE }));
  if (shares.some(({ band }) => !Number.isFinite(band.mean))) {
    return plain(COMPARE.early, COMPARE.earlyCause);
  }
  const vanilla = shares.find(({ id }) => id === VANILLA)?.band ?? NOWHERE;
  const methods = shares
    .filter(({ id }) => id !== VANILLA)
    .sort((a, b) => b.band.mean - a.band.mean);
  const [best, ...others] = methods;
  const says = (text: string, cause: string): CompareHeadline => ({
    sense: capital(senseOf(recording, modality)),
    modality,
    text,
    cause: cause + COMPARE.rests(scope),
  });
  const shareWords = ({ mean }: BandPoint) => percent(Math.max(0, mean));
  const parts = (some: typeof methods) =>
    some.map(({ id, band }) => `${methodName(id)} ${shareWords(band)}`).join(', ');
  if (!best) return says(COMPARE.only(shareWords(vanilla)), COMPARE.onlyCause);
  if (best.band.mean < LOW_BELOW && vanilla.mean < LOW_BELOW) {
    return says(COMPARE.low, COMPARE.lowCause(methodName(best.id), shareWords(best.band)));
  }
  if (best.band.mean - vanilla.mean < NOTABLY) {
    return says(COMPARE.none, COMPARE.noneCause(shareWords(vanilla)));
  }
  const means = `${parts(methods)}, ${methodName(VANILLA)} ${shareWords(vanilla)}`;
  const seeds = recording.replicasOf(VANILLA).length;
  if (seeds < 2) return says(COMPARE.oneSeed, COMPARE.means(means));
  if (!leadOf(shares, 1).clear) return says(COMPARE.overlap, COMPARE.overlapCause(means));
  return says(
    COMPARE.keeps(
      best.id === 'both' ? COMPARE.bothTogether : methodName(best.id),
      shareWords(best.band),
    ),
    COMPARE.keepsCause(shareWords(vanilla), COMPARE.ranked(parts(others))),
  );
}
