import { inEnglish, say } from './engine-say.ts';
import { retelling } from './retelling.ts';

/** Sentences of an engine, by the names of their messages. */
export const SENTENCES = [
  ...(['asked', 'no-card', 'faster', 'no-vectors', 'no-memory', 'not-safe', 'no-webgpu'] as const),
  ...(['no-device', 'versions', 'driver', 'chosen', 'software', 'without-wasm'] as const),
  ...(['exactly', 'no-other', 'no-exact', 'none'] as const),
  ...(['memory', 'broken', 'card-lost', 'other-network', 'damaged'] as const),
  ...(['not-mixed', 'went-away', 'thread-ended', 'cut-short'] as const),
];

/** Sentences with values: of an engine, and of a set of data that does not come. */
const FILLED = [
  ...(['only', 'own-unnamed', 'own-missing', 'own-other'] as const),
  ...(['fewer', 'missing', 'no-header', 'checksum'] as const),
];
const filled = retelling(FILLED, (name, values) => say(`engine-filled-${name}`, values));

/**
 * What an engine says of itself, in the language of the moment. It says it in English where it runs, and so does what
 * was recorded; a sentence that is not known stays.
 */
export function engineWords(said: string): string {
  const known = SENTENCES.reduce((text, name) => {
    const here = () => say(`engine-${name}`);
    return text.replace(inEnglish(here), here);
  }, said);
  return filled(known).replace(/(\d+) threads share the work\./, (_, count) =>
    say('engine-threads', { count: Number(count) }),
  );
}
