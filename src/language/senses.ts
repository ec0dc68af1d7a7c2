import { RUN_DEFAULTS, SCENARIOS, UNLISTED } from '#spec/index.ts';
import { wordsOf } from './language.ts';
import { say, sayOr, spoken } from './say.ts';

/** Whether a verb stands in the singular or the plural. */
export type GrammaticalNumber = 'one' | 'other';

/** A sense by its English label: as it stands alone, and in a sentence. */
export interface SenseWords {
  readonly label: string;
  /** "sound", "the slow sense"; of a name that a visitor gave, “that name”, which is one thing whatever it is. */
  readonly the: string;
  readonly number: GrammaticalNumber;
}

const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

const SCENARIOS_OF_OURS = [...SCENARIOS, ...UNLISTED].filter(({ source }) => source !== 'own');
const PLURALS = new Set(SCENARIOS_OF_OURS.flatMap(({ plurals = [] }) => plurals));
let known: ReadonlySet<string> | undefined;

/** Whether a label is one of ours, and so an English noun. */
function isOurs(label: string): boolean {
  known ??= new Set(
    SCENARIOS_OF_OURS.flatMap((scenario) =>
      scenario.senses(RUN_DEFAULTS).map((sense) => sense.label),
    ),
  );
  return known.has(label) || /(^| )sense( \d)?$/i.test(label);
}

function englishOf(label: string): string {
  if (!isOurs(label)) return `“${label}”`;
  return label.includes(' ') ? `the ${label.toLowerCase()}` : label.toLowerCase();
}

/** What a sense is called in the language of the moment; one that nobody knows has the name it came with. */
export function senseWords(label: string): SenseWords {
  const english = englishOf(label);
  const ofEnglish = PLURALS.has(label) ? 'other' : 'one';
  if (spoken() === 'en') return { label, the: english, number: ofEnglish };
  const id = `sense-${slugOf(label)}`;
  const own = sayOr(id, label);
  // A made-up language is made of the English.
  const made = wordsOf(spoken()) === 'en';
  const the = sayOr(`${id}.the`, made ? english : '');
  const number = made ? ofEnglish : sayOr(`${id}.number`, 'one') === 'other' ? 'other' : 'one';
  return { label: own, the: the || say('sense-named', { label: own }), number };
}

export const senseLabel = (label: string): string => senseWords(label).label;

/** A class by its English name; one that nobody knows has the name it came with. */
export const classLabel = (label: string): string => sayOr(`class-${slugOf(label)}`, label);
