import type { Checkpoint } from '#protocol/checkpoint.ts';
import { takenUp } from '#spec/course.ts';
import { type ArmParams, encodeLink, type Intervention, type Spec } from '#spec/index.ts';
import { isBare } from './address.ts';
import type { Branch, Line } from './branches.ts';
import { fresh, openedBy } from './experiment.ts';
import { lackedBy } from './held.ts';
import { createOpenRun } from './open-run.ts';
import type { createRecordedRun } from './recorded-run.ts';
import type { Recording } from './recording.ts';
import { PACES, type Speed } from './speed.ts';
import { type LabState, linkOf } from './state.ts';

/** What is left behind and taken up when a run goes to another step or line. */
export interface Journey {
  readonly step: number;
  readonly interventions: readonly Intervention[];
  readonly line: Line;
  readonly branches: readonly Branch[];
  /** What is known of the way there. */
  readonly recording: Recording;
}

export type Client = ReturnType<typeof createClient>;

/** What the visitor can have opened and done, asked of the run that is open. */
export function createClient(lab: LabState, recordedRun: ReturnType<typeof createRecordedRun>) {
  const { address, experiment, view, sample, live, wanted } = lab;
  const run = createOpenRun(lab);

  const showLink = (): void => address?.show(linkOf(lab));

  /** Opens the experiment that stands, or ends what ran before it where it waits. */
  function openStanding(checkpoint?: Checkpoint): void {
    const { spec, waiting } = experiment.getState();
    if (waiting) run.end();
    else run.open(spec, checkpoint);
  }

  /** Opens what the address asks for, or else what the lab began with. What is open already goes on, also under a bare `#/lab`. */
  function openAsked(): void {
    const link = address?.link() ?? '';
    const here = experiment.getState().waiting === undefined && link === linkOf(lab);
    const other = !here && !isBare(link);
    if (other) {
      if (run.isOpen()) recordedRun.end();
      sample.forget();
      experiment.setState(openedBy(link));
    }
    if (other || !run.isOpen() || experiment.getState().waiting) openStanding();
    else showLink();
  }

  /**
   * Replaces the experiment and opens it.
   *
   * @param patient whether the visitor knows that it is slow.
   */
  function changeExperiment(spec: Spec, patient = false): void {
    recordedRun.end();
    const old = experiment.getState().spec.run;
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
    run.dropEngine();
    experiment.setState({ state: 'opening', failure: undefined });
    run.open({ ...spec, interventions }, checkpoint);
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

  /** Opens the experiment that waited for the visitor's own data, now that the page holds them. */
  function openHeld(): void {
    const { spec, waiting, checkpoint } = experiment.getState();
    if (waiting?.why !== 'data' || lackedBy(spec.run)) return;
    experiment.setState({ waiting: undefined, state: 'opening' });
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
    run.send({ type: 'step', seen: true });
  }

  function togglePlay(): void {
    const playing = experiment.getState().state === 'playing';
    if (!playing) begin();
    run.send({ type: playing ? 'pause' : 'play' });
  }

  /** Asks what the next step will do; the answer comes as `anatomy`. */
  function dissect(): void {
    recordedRun.end();
    run.send({ type: 'dissect' });
  }

  /** From now on so many steps a second. */
  function setSpeed(speed: Speed): void {
    view.setState({ speed });
    run.send({ type: 'pace', most: wanted.pace ?? PACES[speed] });
  }

  /** Goes to a step of a course that was trained before, and rests there. */
  function travel({ step, interventions, line, branches, recording }: Journey): void {
    run.become(step, interventions);
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
    run.send({ type: 'set', arm, changes });
  }

  return {
    ...{ openAsked, changeExperiment, reset, resume, openKept, openHeld },
    ...{ step, togglePlay, dissect, setSpeed, travel, setSettings },
    /** A spoken word at 8 kHz with the noise of the run; nothing where it cannot be loaded. */
    hear: run.hear,
    /** What a person is shown of a sample, sense by sense, by its place; nothing where it cannot be loaded. */
    show: run.show,
    close: run.close,
  };
}
