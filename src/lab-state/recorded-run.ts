import { createStore } from 'zustand/vanilla';
import { encodeLink, PRESETS, type Preset, presetOf, type Spec, specOf } from '#spec/index.ts';
import type { Experiment } from './experiment.ts';
import type { Frame, Recorded } from './recorded-run-file.ts';
import { Recording } from './recording.ts';
import type { LabState } from './state.ts';

/** How long all of a recorded run takes, ms: what moves by itself for longer would need a pause button. */
const LASTS_MS = 4500;

/** The newest revision of an experiment's preset: the one of which there is a recorded run. */
const newestOf = ({ preset }: Spec): Preset => presetOf(preset) ?? PRESETS[0];

/** The run that stands recorded for a preset: the default one, a method switched on in its middle. */
const nameOf = ({ id, revision }: Preset): string => `recorded/${id}.${revision}.bin`;

/** What an experiment asks for, but for the engine and the revision. */
function askedBy(spec: Spec): string {
  const preset = newestOf(spec);
  const run = { ...spec.run, engine: preset.run.engine };
  return encodeLink({ ...spec, revision: preset.revision, run });
}

/**
 * Whether an experiment is the one that was recorded, but for the engine: of any other, and of one that a link tells
 * more of, another run would be shown under its name.
 */
function isAsRecorded({ spec, waiting, begins, fingerprint }: Experiment, asked: string): boolean {
  const told = fingerprint !== undefined || Object.keys(begins ?? {}).length > 0;
  return !waiting && !told && askedBy(spec) === asked;
}

export interface RecordedState {
  /** Whether it is what is shown: its first moment, until Play is pressed. */
  readonly on: boolean;
  /** Whether Play was pressed. */
  readonly plays: boolean;
  /** Whether it played and made room, so that all begins again at step 0. */
  readonly left: boolean;
}

/** The recorded run that stands in until the visitor's own begins; the store says whether it is on. */
export function createRecordedRun({ host, experiment, view, live }: LabState) {
  const store = createStore<RecordedState>(() => ({ on: false, plays: false, left: false }));
  let ended = false;
  /** The experiment that was recorded. */
  let asked = '';
  let frames: readonly Frame[] = [];
  let stopFrame: (() => void) | undefined;

  /** Lets measurements appear one after the other, or all at once for those who asked for less motion. */
  function play(): void {
    const recording = live.recordedRun?.recording;
    if (!recording || store.getState().plays) return;
    store.setState({ plays: true });
    const started = host.now();
    let shown = 1;
    const advance = () => {
      const part = host.calm() ? 1 : (host.now() - started) / LASTS_MS;
      const until = Math.min(frames.length, 1 + Math.floor(part * frames.length));
      for (; shown < until; shown++) recording.append(frames[shown].step, frames[shown].rows);
      live.notify();
      if (shown < frames.length) stopFrame = host.frame(advance);
    };
    advance();
  }

  /** Shows where the recorded run of the experiment's preset begins, while the visitor's own cannot yet. */
  async function start(): Promise<void> {
    const { spec } = experiment.getState();
    asked = encodeLink(specOf(newestOf(spec)));
    const fits = () => {
      const now = experiment.getState();
      const open = !ended && !live.recordedRun && now.state === 'opening';
      return open && !newestOf(now.spec).unrecorded && isAsRecorded(now, asked);
    };
    if (!fits()) return;
    const preset = newestOf(spec);
    const [bytes, { decodeRecorded }] = await Promise.all([
      host.read(nameOf(preset)),
      import('./recorded-run-file.ts'),
    ]);
    if (!bytes) return;
    const file = await decodeRecorded(bytes);
    const { info, interventions } = file;
    if (!fits() || newestOf(experiment.getState().spec) !== preset) return;
    const recording = new Recording(info);
    frames = file.frames;
    recording.append(frames[0].step, frames[0].rows);
    live.recordedRun = { recording, spec: { ...spec, run: preset.run }, interventions };
    store.setState({ on: true });
    live.notify();
  }

  /** Shows a whole run of the experiment that stands, until the visitor's own plays or another experiment comes. */
  function show({ info, interventions, frames: whole }: Recorded): void {
    const { spec } = experiment.getState();
    stopFrame?.();
    [ended, asked, frames] = [false, askedBy(spec), whole];
    live.recordedRun = { recording: Recording.of(info, whole), spec, interventions };
    store.setState({ on: true, plays: true, left: false });
    live.notify();
  }

  /** Makes room for the visitor's own run. */
  function end(): void {
    ended = true;
    stopFrame?.();
    if (!live.recordedRun) return;
    live.recordedRun = undefined;
    store.setState(({ plays }) => ({ on: false, plays: false, left: plays }));
    view.setState({ scrub: undefined });
  }

  experiment.subscribe((now, before) => {
    if (ended) return;
    const { plays } = store.getState();
    // One that never played has nothing to show that the own run does not.
    if (live.recordedRun && !plays && now.state === 'ready') end();
    const other =
      live.recordedRun &&
      !isAsRecorded({ ...now, spec: { ...now.spec, interventions: now.interventions } }, asked);
    if (other || now.state === 'playing' || now.state === 'finished') end();
    else if (now.info && now.interventions !== before.interventions) end();
  });

  return Object.assign(store, { start, play, show, end });
}
