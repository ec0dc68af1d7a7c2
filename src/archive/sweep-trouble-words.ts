import type { Trouble } from './trouble.ts';

/** What is the matter with keeping a sweep, and what to do, for a visitor. Training goes on all the same. */
export const SWEEP_TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
  full: 'Your browser has no room left, so what is trained now is not kept. Save the sweep as a file, or delete runs you no longer need.',
  forbidden:
    'Your browser does not let this page keep anything, as in some private windows. Save the sweep as a file if you want it back.',
  newer:
    'Your sweeps were kept by a newer Wane, and this older page cannot read them. Nothing is lost: reload the page to get the newer one. Until then, save the sweep as a file.',
  blocked:
    'Another tab still has an older Wane open, so nothing is kept. Save the sweep as a file, close the other tabs of this page, then reload this one.',
  corrupt:
    'The place where your browser keeps sweeps is damaged, so nothing is kept. Save the sweep as a file, then restart the browser.',
  silent:
    'The storage of your browser does not answer, so nothing is kept. Save the sweep as a file; a restart of the browser often helps.',
  failed:
    'Your browser could not keep this sweep and does not say why. Save it as a file if you want it back.',
};
