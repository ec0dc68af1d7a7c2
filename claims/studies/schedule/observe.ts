import type { Look, Reading } from '#session/study.ts';
import { trainingLoss } from '../../training-loss.ts';
import { observe as checked } from '../observe.ts';

/** What the study of alignment reads at the end; and at every look the loss, and whether the turn before aligned. */
export const observe = (look: Look): Reading => ({
  ...checked(look),
  trainingLoss: trainingLoss(look),
  aligned: look.step > 0 && look.params.task === 0 ? 1 : 0,
});
