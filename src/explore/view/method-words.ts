import type { Method } from '#spec/index.ts';
import { namedMethods } from '#sweep/sweep.ts';

const NAMES: Readonly<Record<Method, string>> = {
  vanilla: 'vanilla',
  dropout: 'modality dropout',
  distill: 'distillation',
  'distill-control': 'distillation from controls',
  ebr: 'basis reallocation',
  ebr0: 'reallocation without its adversary',
  'ogm-ge': 'OGM-GE',
  umt: 'UMT',
};

/** What the methods that "distill+ebr" names are called; the arm as it is where none is named. */
export const methodName = (name: string): string =>
  namedMethods(name)
    .map((method) => NAMES[method])
    .join(' and ') || 'as it is';
