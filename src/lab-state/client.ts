import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { Event, Failure } from '#protocol/messages.ts';
import { takenUp } from '#spec/course.ts';
import {
  type ArmParams,
  decodeLink,
  encodeLink,
  type Intervention,
  type Spec,
} from '#spec/index.ts';
import { isBare } from './address.ts';
import type { Branch, Line } from './branches.ts';
import { fresh } from './experiment.ts';
import { Hearing } from './hearing.ts';
import { takeNews } from './news.ts';
import type { createRecordedRun } from './recorded-run.ts';
import type { Recording } from './recording.ts';
import { PACES, type Speed } from './speed.ts';
import { type LabState, linkOf } from './state.ts';
import { TraceFollower } from './tracing.ts';
import { Training } from './training.ts';

/** What is left behind and taken up when a run goes to another step or line. */
export interface Journey {
  readonly step: number;
  readonly interventions: readonly Intervention[];
  readonly line: Line;
  readonly branches: readonly Branch[];
  /** What is known of the way there. */
  readonly recording: Recording;
}

const DIED = 'The worker that trains ended unexpectedly; what was measured stays.';
const MISSING =
  'The network is away, or a newer version of Wane has taken its place. If trying again does not help, reload the page.';

export type Client = ReturnType<typeof createClient>;

/** Asks the lab's worker for what the visitor wants, and takes in what it says. */
export function createClient(lab: LabState, recordedRun: ReturnType<typeof createRecordedRun>) {
  const { host, address, experiment, view, sample, live, changes } = lab;
  /** Number of the run that is open: what is said of another is dropped. */
  let run = 0;

  /** Whether a run was opened that still is, even if it failed. */
  let opened = false;

  const died = (spoke: boolean) =>
    fail(spoke ? { kind: 'engine', message: DIED } : { kind: 'missing', message: MISSING });
  const training = new Training(host, { receive, died });
  const traces = new TraceFollower(lab, (command) => training.send(command));
  const hearing = new Hearing((clip) => training.send({ type: 'hear', run, clip }));
  live.subscribe(() => traces.follow(run, experiment.getState().interventions));

  function fail(failure: Failure): void {
    // What a worker remembers of its failure could spoil the next run.
    if (failure.kind === 'engine') training.end();
    hearing.forget();
    traces.giveUp();
    experiment.setState({ state: 'failed', failure });
    live.notify();
  }

  function receive(event: Event): void {
    if (event.run !== run) return;
    if (event.type === 'traced') traces.receive(event.ask, event.trace);
    else if (event.type === 'heard') hearing.receive(event.clip, event.wave);
    else if (event.type === 'failed') fail(event.failure);
    else takeNews(lab, event);
    live.notify();
  }

  const showLink = (): void => address?.show(linkOf(lab));

  function forgetRun(): void {
    run++;
    traces.forget();
    hearing.forget();
    live.stepsPerSecond = 0;
  }

  function open(spec: Spec, checkpoint?: Checkpoint): void {
    forgetRun();
    opened = true;
    live.step = checkpoint?.step ?? 0;
    live.kept = checkpoint ? live.own : undefined;
    if (!checkpoint) live.own = undefined;
    else live.kept?.truncateAfter(checkpoint.step);
    changes.clear();
    view.setState({ scrub: undefined, crosshair: undefined, phase: undefined });
    try {
      training.start();
    } catch {
      died(true);
      return;
    }
    training.send({ type: 'open', run, spec, dataUrl: host.dataUrl, checkpoint });
    training.send({ type: 'pace', run, most: PACES[view.getState().speed] });
  }

  /** Ends the run that was open; nothing takes its place. */
  function endRun(): void {
    training.send({ type: 'close', run });
    forgetRun();
    opened = false;
    live.step = 0;
    live.own = undefined;
    live.notify();
  }

  /** Opens the experiment that stands, or ends what ran before it where it waits. */
  function openStanding(checkpoint?: Checkpoint): void {
    const { spec, waiting } = experiment.getState();
    if (waiting) endRun();
    else open(spec, checkpoint);
  }

  /** Opens what the address asks for, or else what the lab began with. What is open already goes on, also under a bare `#/lab`. */
  function openAsked(): void {
    const link = address?.link() ?? '';
    const here = experiment.getState().waiting === undefined && link === linkOf(lab);
    const other = !here && !isBare(link);
    if (other) {
      if (opened) recordedRun.end();
      sample.forget();
      experiment.setState(fresh(decodeLink(link)));
    }
    if (other || !opened || experiment.getState().waiting) openStanding();
    else showLink();
  }

  /**
   * Replaces the experiment and opens it.
   *
   * @param patient whether the visitor knows that it is slow.
   */
  function changeExperiment(spec: Spec, patient = false): void {
    recordedRun.end();
    const { run: old } = experiment.getState().spec;
    if (old.scenario !== spec.run.scenario || old.modalities !== spec.run.modalities) {
      sample.forget();
    }
    experiment.setState(fresh({ spec, notes: [] }, patient));
    address?.showNext(encodeLink(spec));
    openStanding();
  }

  /** Starts over: same seed, switches off. */
  function reset(): void {
    const { spec, waiting } = experiment.getState();
    if (!waiting) changeExperiment({ ...spec, interventions: [] });
  }

  /** Goes on from the newest checkpoint on a fresh engine, with what was changed since at its steps. */
  function resume(): void {
    const { spec, interventions, checkpoint } = experiment.getState();
    if (!checkpoint) return;
    training.end();
    experiment.setState({ state: 'opening', failure: undefined });
    open({ ...spec, interventions }, checkpoint);
  }

  /**
   * Opens a kept run at its checkpoint, with what was measured up to there; without one, at its start.
   * What is changed later is made at its steps.
   */
  function openKept(spec: Spec, checkpoint?: Checkpoint, recording?: Recording): void {
    recordedRun.end();
    experiment.setState(fresh({ spec, notes: [] }, true));
    live.own = recording;
    const interventions = checkpoint
      ? takenUp(checkpoint.interventions, spec.interventions, checkpoint.step)
      : spec.interventions;
    experiment.setState({ interventions, checkpoint });
    showLink();
    openStanding(checkpoint);
  }

  function begin(): void {
    if (experiment.getState().waiting) return;
    recordedRun.end();
    address?.markRun();
  }

  /** Takes one step and measures after it, so that there is something to see. */
  function step(): void {
    begin();
    training.send({ type: 'step', run, seen: true });
  }

  function togglePlay(): void {
    const playing = experiment.getState().state === 'playing';
    if (!playing) begin();
    training.send({ type: playing ? 'pause' : 'play', run });
  }

  /** Asks what the next step will do; the answer comes as `anatomy`. */
  function dissect(): void {
    recordedRun.end();
    training.send({ type: 'dissect', run });
  }

  /** From now on so many steps a second. */
  function setSpeed(speed: Speed): void {
    view.setState({ speed });
    training.send({ type: 'pace', run, most: PACES[speed] });
  }

  /** Goes to a step of a course that was trained before, and rests there. */
  function travel({ step, interventions, line, branches, recording }: Journey): void {
    training.send({ type: 'travel', run, next: run + 1, step, interventions });
    run++;
    traces.giveUp();
    hearing.forget();
    live.own = recording;
    live.step = step;
    live.caughtUp = step;
    view.setState({ scrub: undefined, crosshair: undefined });
    const cleared = {
      diverged: [],
      checkpoint: undefined,
      recovered: undefined,
      anatomy: undefined,
    };
    experiment.setState({ ...cleared, state: 'catching', interventions, line, branches });
    showLink();
  }

  /** Changes settings of an arm from the next step on; the run keeps it as an intervention at its step. */
  function setSettings(arm: string, changes: Partial<ArmParams>): void {
    training.send({ type: 'set', run, arm, changes });
  }

  return {
    ...{ openAsked, changeExperiment, reset, resume, openKept },
    ...{ step, togglePlay, dissect, setSpeed, travel, setSettings },
    /** A spoken word at 8 kHz with the noise of the run; nothing where it cannot be loaded. */
    hear: (clip: number): Promise<Float32Array | undefined> => hearing.hear(clip),
    close: (): void => {
      run++;
      training.close();
      traces.close();
      hearing.forget();
    },
  };
}
