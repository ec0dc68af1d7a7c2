import { type Comparable, isComparable, isOwn } from './comparison.ts';
import type { Method } from './methods.ts';

/** What every method is called wherever people read of it, as it stands in a sentence. */
export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  vanilla: 'vanilla',
  dropout: 'modality dropout',
  distill: 'distillation',
  'distill-control': 'distillation from controls',
  ebr: 'basis reallocation',
  ebr0: 'reallocation without its adversary',
  'ogm-ge': 'OGM-GE',
  umt: 'UMT',
};

/** What an arm is called that is a part of methods, or several together. */
const COMPARED_NAMES: Readonly<Record<Comparable, string>> = {
  ...METHOD_NAMES,
  pull: 'distillation without substitutes',
  substitutes: 'substitutes alone',
  both: 'both',
};

/** What an arm of a comparison is called, as it stands in a sentence; its id where it is none. */
export function armName(id: string): string {
  if (isComparable(id)) return COMPARED_NAMES[id];
  return isOwn(id) ? id.replace(/^own-?/, 'own settings ').trim() : id;
}

/** What each compared method does, in a line. */
const DOES: Readonly<Record<Comparable, string>> = {
  vanilla: 'Trained on the answer, and on nothing else.',
  dropout: 'Now and then a sense is hidden in training.',
  distill: 'The strong sense teaches the weak one what to look for.',
  pull: 'Only the pull of the weak code to the strong one: no sense is ever hidden.',
  substitutes: 'Now and then another sense stands in for one that is hidden; nothing pulls.',
  'distill-control': 'Each sense is taught by a network that only ever had the other.',
  ebr: 'All senses pass through one shared space, with a head and stand-ins that are ours.',
  ebr0: 'The same shared space, head and stand-ins, and nobody who tries to tell the senses apart.',
  both: 'Taught by the strong sense, and through the shared space.',
  'ogm-ge': 'The sense that leads learns more slowly.',
  umt: 'Each encoder is pulled to the one that learned with its sense alone.',
};
const OWN_DOES = 'Your settings in the lab, from the first step on.';

/** What an arm of a comparison does, in a sentence. */
export const armDoes = (id: string): string => (isComparable(id) ? DOES[id] : OWN_DOES);
