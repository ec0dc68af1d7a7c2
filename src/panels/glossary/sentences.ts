import { say } from './say.ts';
import type { TermId } from './terms.ts';

/** What a term means, in one sentence. */
export const sentenceOf = (id: TermId): string => say(`meaning-${id}`);
