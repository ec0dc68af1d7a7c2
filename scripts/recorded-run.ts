import type { Frame, Recorded } from '#lab-state/recorded-run-file.ts';
import { PANELS } from '#panels/index.ts';
import type { Field } from '#protocol/fields.ts';
import { layoutOf } from '#protocol/layout.ts';
import type { RunInfo } from '#protocol/messages.ts';
import type { Surroundings } from '#session/headless.ts';
import { trainWhole } from '#session/whole-run.ts';
import {
  armOf,
  GHOST,
  interventionsFor,
  LIVE,
  modalityCount,
  type Preset,
  type Spec,
  specOf,
} from '#spec/index.ts';

/** What any panel shows, and so has to be in a recorded run. */
export const NEEDED: readonly Field[] = [...new Set(PANELS.flatMap(({ needs }) => needs))];

/** Measurements of a run that are kept, at most; they lie whole tens of steps apart. Of four senses each is large. */
const mostFrames = (preset: Preset) => (modalityCount(preset.run) > 3 ? 20 : 60);

/** What a preset's recorded run is: its default, with distillation switched on half way or before. */
export function recordedSpec(preset: Preset): Spec {
  const probeEvery = 10 * Math.ceil(preset.run.steps / mostFrames(preset) / 10);
  return {
    ...specOf(preset, { engine: 'plan-cpu', probeEvery }),
    interventions: interventionsFor(LIVE, preset.methodsAt, armOf(['distill'])),
  };
}

/** Longest field of a control that anything shows: its numbers per modality and per subset of two. */
const LONGEST_OF_CONTROL = 4;

/** Leaves out what nobody sees: the neurons and spectra of the controls. */
export function trimmed({ step, rows }: Frame, { dims, replicas }: RunInfo): Frame {
  const { width, fields } = layoutOf(dims);
  const kept = rows.slice();
  for (const { offset, length } of Object.values(fields)) {
    if (length <= LONGEST_OF_CONTROL) continue;
    replicas.forEach(({ arm }, r) => {
      if (arm === LIVE || arm === GHOST) return;
      kept.fill(Number.NaN, r * width + offset, r * width + offset + length);
    });
  }
  return { step, rows: kept };
}

/** Trains the first `steps` of a preset's recorded run. @throws Error if it fails. */
export async function recordRun(
  preset: Preset,
  steps: number,
  around: Surroundings,
): Promise<Recorded> {
  const spec = recordedSpec(preset);
  const { info, frames } = await trainWhole({ ...spec, run: { ...spec.run, steps } }, around);
  const { id, revision } = preset;
  return {
    preset: id,
    revision,
    info,
    interventions: spec.interventions,
    frames: frames.map((frame) => trimmed(frame, info)),
  };
}
