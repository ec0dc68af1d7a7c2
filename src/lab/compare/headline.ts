import { METHOD_IDS, METHOD_WORDS, VANILLA } from '#panels/compared/methods.ts';
import type { Scene } from '#panels/panel.ts';
import { lastOf } from '#panels/senses.ts';
import { shareAt } from '#panels/shares.ts';
import { capital, percent, senseOf } from '#panels/words.ts';
import { STRINGS } from '../lab-words.ts';
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
  const { recording, at, idle } = scene;
  const plain = (text: string, cause: string) => ({ sense: '', modality: 0, text, cause });
  if (!recording || at <= 0) {
    return plain(COMPARE.before, idle ? STRINGS.idle : COMPARE.beforeCause);
  }
  const modality = lastOf(scene);
  const shares = METHOD_IDS.map((id) => ({
    id,
    share: shareAt(scene, id, modality)?.mean ?? Number.NaN,
  }));
  if (shares.some(({ share }) => !Number.isFinite(share))) {
    return plain(COMPARE.early, COMPARE.earlyCause);
  }
  const vanilla = shares.find(({ id }) => id === VANILLA)?.share ?? Number.NaN;
  const [best, ...others] = shares
    .filter(({ id }) => id !== VANILLA)
    .sort((a, b) => b.share - a.share);
  const says = (text: string, cause: string): CompareHeadline => ({
    sense: capital(senseOf(recording, modality)),
    modality,
    text,
    cause,
  });
  const nameOf = (id: (typeof METHOD_IDS)[number]) => METHOD_WORDS[id].name.toLowerCase();
  if (best.share - vanilla < NOTABLY) {
    return says(COMPARE.none, COMPARE.noneCause(percent(Math.max(0, vanilla))));
  }
  const parts = others.map(({ id, share }) => `${nameOf(id)} ${percent(Math.max(0, share))}`);
  return says(
    COMPARE.keeps(best.id === 'both' ? 'both together' : nameOf(best.id), percent(best.share)),
    COMPARE.keepsCause(percent(Math.max(0, vanilla)), COMPARE.ranked(parts.join(', '))),
  );
}
