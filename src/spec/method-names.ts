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
