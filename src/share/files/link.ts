import type { OpenRun } from '#archive/index.ts';
import { printOf, trainedBy } from '#lab-state/fingerprint.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import { encodeLink } from '#spec/index.ts';

/** A run as a link, with what it measured. The device is not known: the run may have come in a file. */
export function linkOf({
  run: { spec, interventions, backend },
  body: { recording, checkpoint },
}: OpenRun) {
  const now = { ...spec, interventions };
  const points = recording && backend ? printOf(recordingOf(recording), now) : [];
  return encodeLink(now, {
    fingerprint:
      points.length > 0
        ? { ...trainedBy(backend, checkpoint?.engines), device: '', points }
        : undefined,
  });
}
