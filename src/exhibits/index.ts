import type { ExhibitId } from '#protocol/exhibits.ts';
import { collision } from './collision.ts';
import type { Experiment } from './experiment.ts';
import { interference } from './interference.ts';

export { findingOf } from './experiment.ts';

/** The runs behind every exhibit of the page theory. */
export const EXPERIMENTS: { readonly [Id in ExhibitId]: Experiment<Id> } = {
  collision,
  interference,
};
