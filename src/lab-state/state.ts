import type { StoreApi } from 'zustand/vanilla';
import type { Asked } from '#protocol/asked.ts';
import { encodeLink } from '#spec/index.ts';
import type { Address } from './address.ts';
import { createExperiment, type Experiment } from './experiment.ts';
import type { LabHost } from './host.ts';
import { Live } from './live.ts';
import { createSample } from './sample.ts';
import { History } from './undo.ts';
import { createView, type View } from './view.ts';

/** What a page wants of the training of its lab. */
export interface Wanted {
  /** Which measurements are taken; all of them, if nothing is said. */
  readonly asked?: Asked;
  /** Most steps a second, whatever the speed. */
  readonly pace?: number;
}

/** What one lab knows. All that acts on it is made beside it, in `lab.ts`. */
export interface LabState {
  readonly host: LabHost;
  readonly address?: Address;
  /** What is trained, and how that goes. */
  readonly experiment: StoreApi<Experiment>;
  /** How it is looked at. */
  readonly view: StoreApi<View>;
  /** What is put into the network on the page. */
  readonly sample: ReturnType<typeof createSample>;
  /** What changes many times a second. */
  readonly live: Live;
  /** The changes made of the run that is open. */
  readonly changes: History;
  readonly wanted: Wanted;
}

export function createState(
  host: LabHost,
  link: string,
  address?: Address,
  wanted: Wanted = {},
): LabState {
  const live = new Live(host);
  const [view, sample] = [createView(), createSample()];
  view.subscribe(live.notify);
  sample.subscribe(live.notify);
  const experiment = createExperiment(link);
  return { host, address, experiment, view, sample, live, changes: new History(), wanted };
}

/** A link to the experiment as it is now, without the moment and what was measured. */
export function linkOf({ experiment }: Pick<LabState, 'experiment'>): string {
  const { spec, interventions } = experiment.getState();
  return encodeLink({ ...spec, interventions });
}
