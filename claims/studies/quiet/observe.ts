import type { Look, Reading } from '#session/study.ts';
import { trainingLoss } from '../../training-loss.ts';
import { observe as checked } from '../observe.ts';

/** What the study of alignment reads at the end of a run, and what this one needs beside it. */
export const observe = (look: Look): Reading =>
  look.last
    ? {
        ...checked(look),
        shareResampled: look.read('shareResampled')[1],
        trainingLoss: trainingLoss(look),
      }
    : {};
