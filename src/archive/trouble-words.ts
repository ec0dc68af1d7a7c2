import { words } from './say.ts';
import type { Trouble } from './trouble.ts';

/** What is the matter with keeping runs, and what to do, for a visitor. */
export const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = words('trouble', [
  'full',
  'forbidden',
  'newer',
  'blocked',
  'corrupt',
  'silent',
  'failed',
]);
