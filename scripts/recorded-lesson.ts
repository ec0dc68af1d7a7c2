import type { Recorded } from '#lab-state/recorded-run-file.ts';
import { labLink, specOfLink } from '#learn/records.ts';
import type { Surroundings } from '#session/headless.ts';
import { trainWhole } from '#session/whole-run.ts';
import { trimmed } from './recorded-run.ts';

/** Trains the experiment of a page of the lesson. @throws Error if it fails. */
export async function recordLesson(link: string, around: Surroundings): Promise<Recorded> {
  const spec = specOfLink(link);
  const { info, frames } = await trainWhole(spec, around);
  return {
    preset: spec.preset,
    revision: spec.revision,
    link: labLink(link),
    info,
    interventions: spec.interventions,
    frames: frames.map((frame) => trimmed(frame, info)),
  };
}
