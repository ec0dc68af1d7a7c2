import type { Headline, Part } from './headline.ts';
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
  const between = (k: number) => (k === 0 ? '' : k === last ? ' and ' : ', ');
  return {
    parts: [
      { text: `A network must tell ${classes} classes apart, by ` },
      ...senses.flatMap((_, k) => [{ text: between(k) }, sense(k)]),
      { text: '.\n' },
      sense(0, capital(senses[0])),
      { text: ' is learned sooner and takes most of the answer.\n', look: 'quiet' },
      { text: 'Press Play', look: 'strong' },
      { text: ' and watch how little of it is left to ' },
      sense(last),
      { text: '.' },
    ],
    cause: '',
  };
}
