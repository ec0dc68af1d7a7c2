import type { Recorded } from '#lab-state/recorded-run-file.ts';
import { labLink, specOfLink } from '#learn/records.ts';
import type { Surroundings } from '#session/headless.ts';
import { trainWhole } from '#session/whole-run.ts';
import { trimmed } from './recorded-run.ts';

/** Trains the experiment of a page of the lesson, or its first steps. @throws Error if it fails. */
export async function recordLesson(
  link: string,
  around: Surroundings,
  steps = specOfLink(link).run.steps,
): Promise<Recorded> {
  const spec = specOfLink(link);
  const { info, frames } = await trainWhole({ ...spec, run: { ...spec.run, steps } }, around);
  return {
    preset: spec.preset,
    revision: spec.revision,
    link: labLink(link),
    info,
    interventions: spec.interventions,
    frames: frames.map((frame) => trimmed(frame, info)),
  };
}
