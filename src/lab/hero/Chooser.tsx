import type { Box } from '#charts/network/layout.ts';
import { useExperiment, useLab, useSample } from '#lab-state/context.ts';
import { Icon } from './icons.tsx';
import { TRY } from './try-words.ts';

/** Which held-out sample goes in. */
export function Chooser({ box }: { box: Box }) {
  const { sample: own } = useLab();
  const traceable = useExperiment((experiment) => experiment.info?.traceable);
  const place = useSample((sample) => sample.place);
  if (!traceable) return null;
  const { labels, clips } = traceable;
  const samples = labels.length;
  const now = place % samples;
  const words = clips.length > 0 ? TRY.pair : TRY.sample;
  return (
    <fieldset className="chooser" style={{ left: box.x, top: box.y, width: box.width }}>
      <button
        type="button"
        className="try-button"
        aria-label={TRY.previous}
        title={TRY.previous}
        onClick={() => own.choose((now + samples - 1) % samples)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="try-button"
        aria-label={TRY.next}
        title={TRY.next}
        onClick={() => own.choose((now + 1) % samples)}
      >
        <Icon name="next" />
      </button>
      <legend>{words(now + 1, samples)}</legend>
    </fieldset>
  );
}
