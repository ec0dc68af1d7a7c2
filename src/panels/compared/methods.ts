import { COMPARED, METHOD_NAMES } from '#spec/index.ts';
import { capital } from '../words.ts';

type Id = (typeof COMPARED)[number]['id'];

/** What each compared method is called and does, in a line. */
export const METHOD_WORDS: Readonly<Record<Id, { readonly name: string; readonly does: string }>> =
  {
    vanilla: {
      name: capital(METHOD_NAMES.vanilla),
      does: 'Trained on the answer, and on nothing else.',
    },
    dropout: {
      name: capital(METHOD_NAMES.dropout),
      does: 'Now and then a sense is hidden in training.',
    },
    distill: {
      name: capital(METHOD_NAMES.distill),
      does: 'The strong sense teaches the weak one what to look for.',
    },
    ebr: {
      name: capital(METHOD_NAMES.ebr),
      does: 'All senses pass through one shared space, with a head and stand-ins that are ours.',
    },
    both: { name: 'Both', does: 'Taught by the strong sense, and through the shared space.' },
  };

export const VANILLA: Id = 'vanilla';

export const METHOD_IDS: readonly Id[] = COMPARED.map(({ id }) => id);
