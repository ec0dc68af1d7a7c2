import type { Experiment } from '#lab-state/experiment.ts';
import type { Lab } from '#lab-state/lab.ts';
import type { Recording } from '#lab-state/recording.ts';
import { dataOf } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { KeptBody, KeptRun, Progress } from './kept-run.ts';
import { save } from './kept-runs.ts';
import { newId } from './new-id.ts';
import { Pace } from './pace.ts';
import { archiveOf } from './state.ts';
import { heldNames, holdName, type Owner } from './tabs.ts';
import { curvesOf } from './thumbnail.ts';
import { answered, troubleOf } from './trouble.ts';
import { useTrouble } from './useTrouble.ts';

/** A run as it is now in memory, kept or not. */
export interface OpenRun {
  readonly run: KeptRun;
  readonly body: KeptBody;
}

/** Whether nothing of the experiment was trained yet: what is recorded belongs to another. */
const begins = (state: Experiment['state']): boolean => state === 'opening' || state === 'waiting';

/** Keeps the runs of one lab. */
class Keeper {
  readonly #lab: Lab;
  readonly #pace = new Pace(() => this.#save());
  /** The id of the run that a recording belongs to. */
  readonly #ids = new WeakMap<Recording, string>();
  /** The run that starts over, until its new recording is there. */
  #next?: string;
  /** What has been saved last, so that nothing is written twice. */
  #written = '';
  /** The checkpoint in it. */
  #safe?: Checkpoint;
  /** Whether the storage owes an answer for too long already. */
  #hanging = false;
  #owner?: Owner;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  /** The name under which it writes; held from when it is first asked for until the lab closes. */
  get name(): string {
    this.#owner ??= holdName();
    return this.#owner.name;
  }

  /** Saves the open run from now on, whenever it has moved, and a last time when the lab closes. */
  start(): void {
    const { host, live, experiment, onClose } = this.#lab;
    live.subscribe(() => this.#look());
    experiment.subscribe((now, before) => this.#onChange(now, before));
    const stop = host.watchHidden((hidden) => hidden && this.#pace.flush());
    onClose(() => {
      stop();
      this.#pace.close();
      void this.#save().finally(() => this.#owner?.release());
    });
  }

  /** Says that a recording, or else the next one, belongs to a run that is kept already. */
  adopt(id: string, recording?: Recording): void {
    if (recording) this.#ids.set(recording, id);
    else this.#next = id;
  }

  /** The run that is open, if it has begun: for a file, where the archive cannot be used. */
  openRun(): OpenRun | undefined {
    const experiment = this.#lab.experiment.getState();
    const { own: recording } = this.#lab.live;
    if (!recording || !this.#markOf(experiment)) return undefined;
    const now = Date.now();
    const run = {
      ...this.#progressOf(experiment, recording),
      ...{ name: '', called: '', note: '', created: now, changed: now, order: 0 },
    };
    const { checkpoint } = experiment;
    return { run, body: { id: run.id, recording: dataOf(recording), checkpoint } };
  }

  #idOf(recording: Recording): string {
    const id = this.#ids.get(recording) ?? this.#next ?? newId();
    this.#next = undefined;
    this.#ids.set(recording, id);
    return id;
  }

  /** How far a run has come, or nothing while it is untouched: not a step taken, nothing interfered with. */
  #markOf({ spec, state, interventions, checkpoint, info }: Experiment): string {
    const { own: recording, step } = this.#lab.live;
    if (!recording || !info || begins(state)) return '';
    const touched = interventions !== spec.interventions;
    if (step === 0 && !touched && state !== 'playing') return '';
    const id = this.#ids.get(recording);
    return [id, step, checkpoint?.step, state, interventions.length].join(' ');
  }

  #progressOf(experiment: Experiment, recording: Recording): Progress {
    const { spec, state, interventions, checkpoint, info } = experiment;
    const finished = state === 'finished';
    return {
      id: this.#idOf(recording),
      spec,
      interventions,
      step: this.#lab.live.step,
      checkpoint: checkpoint?.step ?? 0,
      finished,
      backend: info?.backend ?? '',
      curves: curvesOf(recording),
      owner: this.name,
      left: finished,
    };
  }

  /** @returns whether nothing has to be tried again. */
  async #save(experiment = this.#lab.experiment.getState()): Promise<boolean> {
    const { own: recording } = this.#lab.live;
    if (this.#hanging || !recording || !this.#markOf(experiment)) return true;
    const archive = archiveOf(this.#lab);
    const progress = this.#progressOf(experiment, recording);
    const mark = this.#markOf(experiment);
    if (mark === this.#written) return true;
    const body = { recording: dataOf(recording), checkpoint: experiment.checkpoint };
    try {
      const isNew = archive.getState().current !== progress.id;
      const alive = isNew ? await heldNames() : undefined;
      const outcome = await answered(save(progress, body, alive), (late) => this.#waitFor(late));
      if (outcome === 'taken') {
        // Another tab goes on with that run: from here on this one is a run of its own.
        this.#ids.delete(recording);
        archive.setState({ copied: 'busy' });
        return true;
      }
      this.#written = mark;
      this.#safe = experiment.checkpoint;
      const deleted = outcome === 'deleted';
      const saved = deleted ? undefined : progress.step;
      useTrouble.setState({ trouble: undefined });
      if (this.#lab.live.own === recording) {
        archive.setState({ current: progress.id, saved, deleted });
      } else archive.setState({ before: saved });
      return true;
    } catch (error) {
      useTrouble.setState({ trouble: troubleOf(error) });
      return this.#hanging;
    }
  }

  /** While the storage owes an answer, nothing more is asked of it: it would only pile up. */
  #waitFor(saving: Promise<unknown>): void {
    this.#hanging = true;
    const goOn = () => {
      this.#hanging = false;
      useTrouble.setState({ trouble: undefined });
      this.#look();
    };
    saving.then(goOn, goOn);
  }

  #look(): void {
    const experiment = this.#lab.experiment.getState();
    const mark = this.#markOf(experiment);
    if (!mark || mark === this.#written) return;
    this.#pace.ask(experiment.state !== 'playing' || experiment.checkpoint !== this.#safe);
  }

  /** Looks at every change; what another experiment is about to replace is saved first. */
  #onChange(now: Experiment, before: Experiment): void {
    if (now.spec !== before.spec) {
      this.#next = undefined;
      const archive = archiveOf(this.#lab);
      const { saved: before } = archive.getState();
      archive.setState({ before, current: undefined, saved: undefined, deleted: false });
    }
    if (begins(now.state) && !begins(before.state)) void this.#save(before);
    else this.#look();
  }
}

const keepers = new WeakMap<Lab, Keeper>();

/** What keeps the runs of a lab; it begins when it is started. */
export function keeperOf(lab: Lab): Keeper {
  const known = keepers.get(lab) ?? new Keeper(lab);
  keepers.set(lab, known);
  return known;
}

export const openRun = (lab: Lab): OpenRun | undefined => keeperOf(lab).openRun();
