import { COMPARED } from '#spec/index.ts';

type Id = (typeof COMPARED)[number]['id'];

/** What each compared method is called and does, in a line. */
export const METHOD_WORDS: Readonly<Record<Id, { readonly name: string; readonly does: string }>> =
  {
    vanilla: { name: 'Vanilla', does: 'Trained on the answer, and on nothing else.' },
    dropout: { name: 'Modality dropout', does: 'Now and then a sense is hidden in training.' },
    distill: {
      name: 'Distillation',
      does: 'The strong sense teaches the weak one what to look for.',
    },
    ebr: {
      name: 'Basis reallocation',
      does: 'All senses pass through one shared space, with a head and stand-ins that are ours.',
    },
    both: { name: 'Both', does: 'Taught by the strong sense, and through the shared space.' },
  };

export const VANILLA: Id = 'vanilla';

export const METHOD_IDS: readonly Id[] = COMPARED.map(({ id }) => id);
