import type { Fields } from '#protocol/fields.ts';
import { alignment } from './alignment.ts';
import { answer } from './answer.ts';
import { contributions } from './contributions.ts';
import { gradient } from './gradient.ts';
import { manipulation } from './manipulation.ts';
import { neurons } from './neurons.ts';
import { spectra } from './spectra.ts';
import type { Takes } from './subject.ts';

/** How every measurement of the table is taken; one that is missing here does not compile. */
export const TAKES: Takes<Fields> = {
  ...answer,
  ...contributions,
  ...neurons,
  ...spectra,
  ...alignment,
  ...gradient,
  ...manipulation,
};
