import { wordsOf } from './language.ts';
import { say, sayOr, spoken } from './say.ts';

/** A sense by its English label: as it stands alone, and in a sentence. */
export interface SenseWords {
  readonly label: string;
  /** "sound", "the slow sense" */
  readonly the: string;
}

const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** What a sense is called in the language of the moment; one that nobody knows has the name it came with. */
export function senseWords(label: string): SenseWords {
  const english = label.includes(' ') ? `the ${label.toLowerCase()}` : label.toLowerCase();
  const id = `sense-${slugOf(label)}`;
  const own = sayOr(id, label);
  if (spoken() === 'en') return { label, the: english };
  // A made-up language is made of the English.
  const the = sayOr(`${id}.the`, wordsOf(spoken()) === 'en' ? english : '');
  return { label: own, the: the || say('sense-other', { label: own }) };
}

export const senseLabel = (label: string): string => senseWords(label).label;

/** A class by its English name; one that nobody knows has the name it came with. */
export const classLabel = (label: string): string => sayOr(`class-${slugOf(label)}`, label);
