import type { ExhibitId } from '#protocol/exhibits.ts';
import { blind } from './blind.ts';
import { bottleneck } from './bottleneck.ts';
import { collision } from './collision.ts';
import type { Experiment } from './experiment.ts';
import { interference } from './interference.ts';
import { plateaus } from './plateaus.ts';
import { spectra } from './spectra.ts';
import { strength } from './strength.ts';
import { threshold } from './threshold.ts';
import { updates } from './updates.ts';

export { findingOf } from './experiment.ts';

/** The runs behind every exhibit of the page theory. */
export const EXPERIMENTS: { readonly [Id in ExhibitId]: Experiment<Id> } = {
  collision,
  interference,
  updates,
  bottleneck,
  spectra,
  threshold,
  strength,
  plateaus,
  blind,
};
