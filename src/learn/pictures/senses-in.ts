import type { Recording } from '#lab-state/recording.ts';
import type { Messages } from '#language/fluent.ts';
import { type RunParams, scenarioOf } from '#spec/index.ts';

/** What the senses of a run are called in the language of the page. */
export const namesIn = ({ say }: Messages, recording: Recording): string[] =>
  recording.info.modalities.map(({ id }) => say(`name-${id}`));

/**
 * What one sense of a run is called, recorded or not; the last, if none is said. For messages that say it without or, as
 * Spanish often does, with its article.
 */
export function calledIn({ say }: Messages, run: RunParams, sense = senseCount(run) - 1) {
  const { id } = scenarioOf(run).senses(run)[sense];
  return { sense: say(`name-${id}`), the: say(`name-${id}.the`) };
}

const senseCount = (run: RunParams): number => scenarioOf(run).senses(run).length;

/** The same in the middle of a sentence: "the voice". */
const theIn = ({ say }: Messages, recording: Recording): string[] =>
  recording.info.modalities.map(({ id }) => say(`name-${id}.the`));

/** Places of the senses in a bit mask. */
export const sensesOf = (mask: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => mask & (1 << i));

/** What a set of senses is called. */
export function setName(messages: Messages, recording: Recording, mask: number): string {
  const names = theIn(messages, recording);
  const within = sensesOf(mask, names.length);
  if (within.length === names.length) return messages.say('with-all');
  if (within.length === 0) return messages.say('with-none');
  return messages.say('with-only', { senses: within.map((i) => names[i]).join(' + ') });
}
