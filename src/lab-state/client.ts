import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { Command, Event } from '#protocol/messages.ts';
import { takenUp } from '#spec/course.ts';
import {
  type ArmParams,
  decodeLink,
  encodeLink,
  type Intervention,
  type Spec,
} from '#spec/index.ts';
import { hashNow, isBare, markRun, showAddress, showNext } from './address.ts';
import type { Branch, Line } from './branches.ts';
import { replaceExperiment, useExperiment } from './experiment.ts';
import { Hearing } from './hearing.ts';
import { live, notify, subscribe } from './live.ts';
import { Recording } from './recording.ts';
import { endReplay } from './replay.ts';
import { forgetSample } from './sample.ts';
import { PACES, type Speed } from './speed.ts';
import { TraceFollower } from './tracing.ts';
import { changes } from './undo.ts';
import { look, useView } from './view.ts';

let worker: Worker | undefined;
let run = 0;

function send(command: Command): void {
  worker?.postMessage(command);
}

const traces = new TraceFollower(send);
subscribe(() => traces.follow(run, useExperiment.getState().interventions));
const hearing = new Hearing((clip) => send({ type: 'hear', run, clip }));

/** A spoken word at 8 kHz with the noise of the run; nothing where it cannot be loaded. */
export const hear = (clip: number): Promise<Float32Array | undefined> => hearing.hear(clip);

function startWorker(): void {
  worker = new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' });
  worker.onmessage = (message: MessageEvent<Event>) => receive(message.data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker?.terminate();
    worker = undefined;
    fail('The worker that trains ended unexpectedly; what was measured stays.');
  };
}

function fail(message: string): void {
  useExperiment.setState({ state: 'failed', failure: { kind: 'engine', message } });
}

function receive(event: Event): void {
  if (event.run !== run) return;
  switch (event.type) {
    case 'opened':
      live.own = live.kept ?? new Recording(event.info);
      live.kept = undefined;
      useExperiment.setState({ info: event.info });
      break;
    case 'state':
      if (event.state === 'catching') live.caughtUp = event.step;
      else live.step = event.step;
      useExperiment.setState({ state: event.state });
      break;
    case 'progress':
      live.step = event.step;
      live.stepsPerSecond = event.stepsPerSecond;
      break;
    case 'measured':
      live.own?.append(event.step, event.rows);
      break;
    case 'intervened':
      changes.note(useExperiment.getState().interventions, event.interventions);
      useExperiment.setState({ interventions: event.interventions });
      showLink();
      break;
    case 'diverged': {
      const { diverged, info } = useExperiment.getState();
      const replica = info?.replicas[event.replica];
      if (
        replica &&
        !diverged.some(({ arm, seed }) => arm === replica.arm && seed === replica.seed)
      ) {
        useExperiment.setState({ diverged: [...diverged, { ...replica, step: event.step }] });
      }
      break;
    }
    case 'checkpoint':
      useExperiment.setState({ checkpoint: event.checkpoint });
      break;
    case 'dissected':
      useExperiment.setState({ anatomy: { step: event.step, replicas: event.anatomy } });
      break;
    case 'recovered': {
      const { step, from, backend, advice } = event;
      const { info } = useExperiment.getState();
      useExperiment.setState({
        recovered: { step, from },
        info: info && { ...info, backend, advice },
      });
      break;
    }
    case 'traced':
      traces.receive(event.ask, event.trace);
      break;
    case 'heard':
      hearing.receive(event.clip, event.wave);
      break;
    case 'failed':
      useExperiment.setState({ failure: event.failure });
  }
  notify();
}

/** Keeps the address bar a link to what is on the screen. */
function showLink(): void {
  const { spec, interventions } = useExperiment.getState();
  showAddress(encodeLink({ ...spec, interventions }));
}

function open(spec: Spec, checkpoint?: Checkpoint): void {
  if (!worker) startWorker();
  run++;
  live.step = checkpoint?.step ?? 0;
  live.stepsPerSecond = 0;
  traces.forget();
  hearing.forget();
  if (!checkpoint) live.own = undefined;
  live.kept = checkpoint ? live.own : undefined;
  if (checkpoint) live.kept?.truncateAfter(checkpoint.step);
  const dataUrl = new URL('data/', document.baseURI).href;
  send({ type: 'open', run, spec, dataUrl, checkpoint });
  send({ type: 'pace', run, most: PACES[useView.getState().speed] });
  changes.clear();
  look({ scrub: undefined, crosshair: undefined, phase: undefined });
  notify();
}

/** Ends the run that was open; nothing takes its place. */
function close(): void {
  send({ type: 'close', run });
  run++;
  traces.forget();
  hearing.forget();
  live.step = 0;
  live.own = undefined;
  notify();
}

/** Opens the experiment that the address asks for. What is open already goes on, also under a bare `#/lab`. */
export function openFromAddress(): void {
  const { spec, interventions, waiting: waited } = useExperiment.getState();
  const hash = hashNow();
  const here = waited === undefined && hash === encodeLink({ ...spec, interventions });
  const other = !here && !isBare(hash);
  if (other) {
    if (worker) endReplay();
    forgetSample();
    replaceExperiment(decodeLink(hash));
  }
  if (other || !worker || useExperiment.getState().waiting) begin();
  else showLink();
}

/** Opens the experiment that stands, or ends what ran before it where it waits. */
function begin(checkpoint?: Checkpoint): void {
  const { spec, waiting } = useExperiment.getState();
  if (waiting) close();
  else open(spec, checkpoint);
}

/**
 * Replaces the experiment and opens it.
 *
 * @param patient whether the visitor knows that it is slow.
 */
export function changeExperiment(spec: Spec, patient = false): void {
  endReplay();
  const { run: old } = useExperiment.getState().spec;
  if (old.scenario !== spec.run.scenario || old.modalities !== spec.run.modalities) forgetSample();
  replaceExperiment({ spec, notes: [] }, patient);
  showNext(encodeLink(spec));
  begin();
}

/** Starts over: same seed, switches off. */
export function reset(): void {
  const { spec, waiting } = useExperiment.getState();
  if (!waiting) changeExperiment({ ...spec, interventions: [] });
}

/** Goes on from the newest checkpoint on a fresh engine, with what was changed since at its steps. */
export function resume(): void {
  const { spec, interventions, checkpoint } = useExperiment.getState();
  if (!checkpoint) return;
  worker?.terminate();
  worker = undefined;
  useExperiment.setState({ state: 'opening', failure: undefined });
  open({ ...spec, interventions }, checkpoint);
}

/**
 * Opens a kept run at its checkpoint, with what was measured up to there; without one, at its start.
 * What is changed later is made at its steps.
 */
export function openKept(spec: Spec, checkpoint?: Checkpoint, recording?: Recording): void {
  endReplay();
  replaceExperiment({ spec, notes: [] }, true);
  live.own = recording;
  const interventions = checkpoint
    ? takenUp(checkpoint.interventions, spec.interventions, checkpoint.step)
    : spec.interventions;
  useExperiment.setState({ interventions, checkpoint });
  showLink();
  begin(checkpoint);
}

function play(): void {
  endReplay();
  markRun();
  send({ type: 'play', run });
}

const pause = (): void => send({ type: 'pause', run });

/** Takes one step and measures after it, so that there is something to see. */
export function step(): void {
  endReplay();
  markRun();
  send({ type: 'step', run, seen: true });
}

/** Asks what the next step will do; the answer comes as `anatomy`. */
export function dissect(): void {
  endReplay();
  send({ type: 'dissect', run });
}

/** From now on so many steps a second. */
export function setSpeed(speed: Speed): void {
  look({ speed });
  send({ type: 'pace', run, most: PACES[speed] });
}

export function togglePlay(): void {
  if (useExperiment.getState().state === 'playing') pause();
  else play();
}

/** What is left behind and taken up when a run goes to another step or line. */
export interface Journey {
  readonly step: number;
  readonly interventions: readonly Intervention[];
  readonly line: Line;
  readonly branches: readonly Branch[];
  /** What is known of the way there. */
  readonly recording: Recording;
}

/** Goes to a step of a course that was trained before, and rests there. */
export function travel({ step, interventions, line, branches, recording }: Journey): void {
  send({ type: 'travel', run, next: run + 1, step, interventions });
  run++;
  traces.giveUp();
  hearing.forget();
  live.own = recording;
  live.step = step;
  live.caughtUp = step;
  look({ scrub: undefined, crosshair: undefined });
  const cleared = { diverged: [], checkpoint: undefined, recovered: undefined, anatomy: undefined };
  useExperiment.setState({ ...cleared, state: 'catching', interventions, line, branches });
  showLink();
}

/** Changes settings of an arm from the next step on; the run keeps it as an intervention at its step. */
export function setSettings(arm: string, changes: Partial<ArmParams>): void {
  send({ type: 'set', run, arm, changes });
}
