import { ES } from './es.ts';
import { NOTES_ES } from './notes-es.ts';

type Pattern = readonly [english: RegExp, spanish: string];

const patternOf = ([english, spanish]: readonly [string, string]): Pattern => {
  const plain = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.*)');
  return [new RegExp(`^${plain}$`, 's'), spanish];
};

const ALL = { ...ES, ...NOTES_ES };
let patterns: readonly Pattern[] | undefined;

/** What a reader notes of a file, from its English to Spanish; a sentence that is not known stays. */
export function notedInSpanish(sentence: string): string {
  if (Object.hasOwn(ALL, sentence)) return ALL[sentence];
  patterns ??= [...Object.entries(NOTES_ES), ...Object.entries(ES)].map(patternOf);
  for (const [english, spanish] of patterns) {
    const found = english.exec(sentence);
    if (!found) continue;
    return spanish.replace(/\{(\d)(\*?)\}/g, (_, k, told) =>
      told ? notedInSpanish(found[k]) : found[k],
    );
  }
  return sentence;
}
