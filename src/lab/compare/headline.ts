import { methodName } from '#language/methods.ts';
import { shareWords } from '#panels/change-words.ts';
import { leadOf, NOWHERE, type Placed } from '#panels/compared/lead.ts';
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

/** Share by which the means of a method and of vanilla differ before it is asked whether seeds bear it out. */
const NOTABLY = 0.03;

const written = (share: number): string => percent(Math.max(0, share));

const parts = (some: readonly Placed<string>[]): string =>
  some.map(({ id, band }) => `${methodName(id)} ${written(band.mean)}`).join(', ');

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
  const twin = shares.find(({ id }) => id === VANILLA) ?? { id: VANILLA, band: NOWHERE };
  const vanilla = written(twin.band.mean);
  const methods = shares.filter((one) => one !== twin);
  const { ranked, clear, winner } = leadOf(methods, twin, { sign: 1, print: written });
  const [best] = ranked;
  const says = (text: string, cause: string): CompareHeadline => ({
    sense: capital(senseOf(recording, modality)),
    modality,
    text,
    cause: cause + COMPARE.rests(scope),
  });
  if (!best) return says(COMPARE.only(vanilla), COMPARE.onlyCause);
  if (best.band.mean < LOW_BELOW && twin.band.mean < LOW_BELOW) {
    return says(COMPARE.low, COMPARE.lowCause(shareWords(best.band.mean)));
  }
  const means = `${parts(ranked)}, ${methodName(VANILLA)} ${vanilla}`;
  const rises = best.band.mean - twin.band.mean;
  const seeds = recording.replicasOf(VANILLA).length;
  if (seeds < 2 && rises >= NOTABLY) return says(COMPARE.oneSeed, COMPARE.means(means));
  if (seeds < 2 || clear.length === 0) {
    return rises < NOTABLY
      ? says(COMPARE.none, COMPARE.noneCause(vanilla))
      : says(COMPARE.overlap, COMPARE.overlapCause(means));
  }
  if (winner) {
    const name = winner.id === 'both' ? COMPARE.bothTogether : methodName(winner.id);
    const others = ranked.filter((one) => one !== winner);
    const beside = others.length > 0 ? COMPARE.ranked(parts(others)) : '';
    return says(
      COMPARE.keeps(name, written(winner.band.mean)),
      COMPARE.keepsCause(vanilla, beside),
    );
  }
  const rest = ranked.filter((one) => !clear.includes(one));
  const others = rest.length > 0 ? ` ${COMPARE.ranked(parts(rest))}` : '';
  return says(
    COMPARE.clear(clear.length, methods.length, methodName(clear[0].id)),
    COMPARE.clearCause(vanilla, parts(clear), others),
  );
}
