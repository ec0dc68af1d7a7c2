import { createStore } from 'zustand/vanilla';
import { modalityCount, type RunParams, type Spec, withArmSet } from '#spec/index.ts';
import type { Client } from './client.ts';
import type { createRecordedRun } from './recorded-run.ts';
import type { createSlow } from './slow.ts';
import type { LabState } from './state.ts';

interface Plays {
  readonly slow: Pick<ReturnType<typeof createSlow>, 'playOrPause'>;
  readonly recordedRun: Pick<ReturnType<typeof createRecordedRun>, 'play'>;
}

/** Settings of the whole run that were changed by hand and wait for a new start. */
export interface NextRun {
  readonly changes: Partial<RunParams>;
}

/** What of `changes` differs from `run`. */
function differing(changes: Partial<RunParams>, run: RunParams): Partial<RunParams> {
  const entries = Object.entries(changes);
  return Object.fromEntries(
    entries.filter(([key, value]) => run[key as keyof RunParams] !== value),
  );
}

/** The same experiment with other settings of the run, from step 0 and with nothing changed by hand. */
export function withRun(spec: Spec, changes: Partial<RunParams>): Spec {
  const run = { ...spec.run, ...changes };
  const fits = modalityCount(run) === modalityCount(spec.run);
  const next = { ...spec, run, interventions: [] };
  return fits ? next : withArmSet(next, 'lab');
}

/** The settings that wait for the next run. */
export function createNextRun(
  { experiment }: LabState,
  client: Client,
  { slow, recordedRun }: Plays,
) {
  const store = createStore<NextRun>(() => ({ changes: {} }));
  const drop = () => store.setState({ changes: {} });
  const waits = () => Object.keys(store.getState().changes).length > 0;
  let stop: (() => void) | undefined;

  /** Opens the run that was planned, and plays it as soon as it stands. */
  function start(): void {
    stop?.();
    client.changeExperiment(withRun(experiment.getState().spec, store.getState().changes));
    const { spec } = experiment.getState();
    stop = experiment.subscribe((now) => {
      if (now.spec === spec && now.state === 'opening') return;
      stop?.();
      if (now.spec === spec && now.state === 'ready') slow.playOrPause();
    });
  }

  experiment.subscribe((now, before) => {
    if (now.spec !== before.spec) drop();
  });

  return Object.assign(store, {
    /** Notes settings for the next run; those that are as they were before are forgotten. */
    plan: (more: Partial<RunParams>) => {
      const { run } = experiment.getState().spec;
      store.setState(({ changes }) => ({ changes: differing({ ...changes, ...more }, run) }));
    },
    drop,
    ...{ waits, start },
    /** What the great button does: it never trains anything else than the settings on the page say. */
    playOrPause: () => {
      if (waits()) start();
      else if (experiment.getState().state === 'opening') recordedRun.play();
      else slow.playOrPause();
    },
    close: () => stop?.(),
  });
}
