import { create } from 'zustand';
import {
  armSetOf,
  PRESETS,
  type Preset,
  presetOf,
  type RunParams,
  type Spec,
} from '#spec/index.ts';
import { useExperiment } from './experiment.ts';
import { live, notify } from './live.ts';
import { decodeRecorded, type Frame } from './recorded.ts';
import { Recording } from './recording.ts';
import { look } from './view.ts';

/** How long all of a recorded run takes, ms: what moves by itself for longer would need a pause button. */
const LASTS_MS = 4500;

/** Settings in which a run may differ from the recorded one that stands in for it. */
const MAY_DIFFER: readonly (keyof RunParams)[] = ['seed', 'seeds', 'steps', 'engine', 'probeEvery'];

/** Whether a recorded run is on the screen. */
export const useReplay = create<{ readonly on: boolean }>(() => ({ on: false }));

let ended = false;

/** The newest revision of an experiment's preset: the one of which there is a recorded run. */
const newestOf = ({ preset }: Spec): Preset => presetOf(preset) ?? PRESETS[0];

/** The run that stands recorded for a preset: the default one, a method switched on in its middle. */
const nameOf = ({ id, revision }: Preset): string => `recorded/${id}.${revision}.bin`;

/** Whether the recorded run of its preset shows what this experiment is about. */
function isLikeRecorded(spec: Spec): boolean {
  const { run } = spec;
  const usual = newestOf(spec).run;
  const keys = Object.keys(usual) as (keyof RunParams)[];
  return keys.every((key) => MAY_DIFFER.includes(key) || run[key] === usual[key]);
}

/** Lets measurements appear one after the other, or all at once for those who asked for less motion. */
function play(frames: readonly Frame[], recording: Recording): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const started = performance.now();
  let shown = 0;
  const advance = () => {
    if (ended) return;
    const part = still ? 1 : (performance.now() - started) / LASTS_MS;
    const until = Math.min(frames.length, 1 + Math.floor(part * frames.length));
    for (; shown < until; shown++) recording.append(frames[shown].step, frames[shown].rows);
    notify();
    if (shown < frames.length) requestAnimationFrame(advance);
  };
  advance();
}

/** Shows the recorded run of the experiment's preset until the visitor's own run begins. */
export async function startReplay(): Promise<void> {
  const { spec, state, waiting } = useExperiment.getState();
  if (
    ended ||
    waiting ||
    armSetOf(spec) !== 'lab' ||
    live.replay ||
    state !== 'opening' ||
    !isLikeRecorded(spec)
  )
    return;
  const preset = newestOf(spec);
  const response = await fetch(new URL(nameOf(preset), document.baseURI));
  if (!response.ok) return;
  const { info, interventions, frames } = await decodeRecorded(
    new Uint8Array(await response.arrayBuffer()),
  );
  if (ended || live.replay) return;
  const recording = new Recording(info);
  live.replay = { recording, spec: { ...spec, run: preset.run }, interventions };
  useReplay.setState({ on: true });
  play(frames, recording);
}

/** Makes room for the visitor's own run. */
export function endReplay(): void {
  ended = true;
  if (!live.replay) return;
  live.replay = undefined;
  useReplay.setState({ on: false });
  look({ scrub: undefined });
}

useExperiment.subscribe((now, before) => {
  if (ended) return;
  if (now.state === 'playing' || now.state === 'finished') endReplay();
  else if (now.info && now.interventions !== before.interventions) endReplay();
});
