import { createStore } from 'zustand/vanilla';
import {
  type ArmSpec,
  cleanSpec,
  comparedOf,
  modalityCount,
  type RunParams,
  type Spec,
  withArmsOf,
  withCompared,
} from '#spec/index.ts';
import type { Client } from './client.ts';
import { goOnFor, stepsLeft } from './go-on.ts';
import type { createRecordedRun } from './recorded-run.ts';
import type { createSlow } from './slow.ts';
import type { LabState } from './state.ts';

interface Plays {
  readonly slow: Pick<ReturnType<typeof createSlow>, 'playOrPause'>;
  readonly recordedRun: Pick<ReturnType<typeof createRecordedRun>, 'play'>;
}

/** What was changed by hand and waits for a new start. */
export interface NextRun {
  /** Settings of the whole run. */
  readonly changes: Partial<RunParams>;
  /** The arms that are to be compared. */
  readonly picks?: readonly ArmSpec[];
}

/** How many choices wait for a new start. */
export const waitingIn = ({ changes, picks }: NextRun): number =>
  Object.keys(changes).length + (picks ? 1 : 0);

const idsOf = (arms: readonly ArmSpec[] | undefined): string =>
  (arms ?? [])
    .map(({ id }) => id)
    .sort()
    .join(' ');

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
  return fits ? next : cleanSpec(withArmsOf(next, spec)).spec;
}

/** The settings and arms that wait for the next run. */
export function createNextRun(
  { experiment, live }: LabState,
  client: Client,
  { slow, recordedRun }: Plays,
) {
  const store = createStore<NextRun>(() => ({ changes: {} }));
  const drop = () => store.setState({ changes: {}, picks: undefined });
  const waits = () => waitingIn(store.getState()) > 0;

  /** How many steps Play adds to a finished run: half as many again, where there is room. */
  function more(): number {
    const { state, spec } = experiment.getState();
    const half = Math.max(1, Math.floor(spec.run.steps / 2));
    return state === 'finished' ? stepsLeft({ experiment }, half) : 0;
  }

  let stop: (() => void) | undefined;

  /** Opens a run, and plays it as soon as it stands: who asks for one by name has pressed Play. */
  function trainAnew(next: Spec): void {
    stop?.();
    client.changeExperiment(next);
    const { spec } = experiment.getState();
    stop = experiment.subscribe((now) => {
      if (now.spec === spec && now.state === 'opening') return;
      stop?.();
      if (now.spec === spec && now.state === 'ready') slow.playOrPause();
    });
  }

  /** The run that was planned. */
  function start(): void {
    const { changes, picks } = store.getState();
    const next = withRun(experiment.getState().spec, changes);
    trainAnew(picks ? withCompared(next, picks) : next);
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
    /** Compares these arms: at once where nothing was trained, else in the next run. */
    compare: (picks: readonly ArmSpec[]) => {
      const { spec, state } = experiment.getState();
      const same = idsOf(picks) === idsOf(comparedOf(spec));
      if (live.step > 0 || state === 'playing') {
        store.setState({ picks: same ? undefined : picks });
      } else if (!same) client.changeExperiment(withCompared(spec, picks));
    },
    drop,
    ...{ waits, start, trainAnew, more },
    /** What the great button does: it never trains anything else than the settings on the page say. */
    playOrPause: () => {
      if (waits()) start();
      else if (more() > 0) goOnFor({ experiment, live, client }, more());
      else if (experiment.getState().state === 'opening') recordedRun.play();
      else slow.playOrPause();
    },
    close: () => stop?.(),
  });
}
