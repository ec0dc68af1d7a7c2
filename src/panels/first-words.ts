import type { Headline, Part } from './headline.ts';
import { say } from './say.ts';
import { capital } from './words.ts';

/** What a first visit is told: how many classes there are, and by which senses. */
export interface First {
  readonly classes: number;
  /** Names of the senses in the middle of a sentence. */
  readonly senses: readonly string[];
}

/** A first visit in three lines: what is asked, what will happen, what to press. The last sense is the slow one. */
export function firstWords({ classes, senses }: First): Headline {
  const last = senses.length - 1;
  const sense = (modality: number, text = senses[modality]): Part => ({ text, modality });
  const between = (k: number) => (k === 0 ? '' : k === last ? ` ${say('and')} ` : ', ');
  return {
    parts: [
      { text: `${say('first-asks', { classes })} ` },
      ...senses.flatMap((_, k) => [{ text: between(k) }, sense(k)]),
      { text: '.\n' },
      sense(0, capital(senses[0])),
      { text: ` ${say('first-sooner')}\n`, look: 'quiet' },
      { text: say('first-press'), look: 'strong' },
      { text: ` ${say('first-watch')} ` },
      sense(last),
      { text: '.' },
    ],
    cause: '',
  };
}
