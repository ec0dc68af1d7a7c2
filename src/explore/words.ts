import { loadPart } from '#language/part.ts';
import { ask } from '#parts/ask.ts';

/** Loads what the maps say in the language that is asked for. */
export const loadWords = () => loadPart({ es: () => ask(() => import('./spanish.ts')) });
