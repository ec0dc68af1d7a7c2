import { manipulationChecks } from '#probes/index.ts';
import type { Look } from '#session/study.ts';

/** Manipulation checks of one replica on its held-out samples; of an arm with a reallocation block. */
export const checksOf = ({ dims, heldOut, labels, seed }: Look) =>
  manipulationChecks(heldOut.shared, dims.shared, labels, dims.classes, seed);
