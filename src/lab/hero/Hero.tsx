import { useExperiment, useLab } from '#lab-state/context.ts';
import { textOf } from '#panels/words.ts';
import { later } from '#parts/later.tsx';
import { headlineOf } from '../headline.ts';
import { unbroken } from '../unbroken.ts';
import { useLiveData, useScenes, useShownSwitches } from '../useScene.ts';

/** The network comes beside the first paint, not before it. */
const Picture = later(async () => (await import('./Picture.tsx')).Picture, {
  waiting: <div className="network to-come" />,
});

function Headline() {
  const { live } = useLab();
  const scenes = useScenes();
  const switches = useShownSwitches();
  const diverged = useExperiment((experiment) => experiment.diverged);
  const { parts, cause } = useLiveData(() => {
    const { recording, idle } = scenes.told;
    return headlineOf(recording, switches, live.recordedRun ? [] : diverged, idle);
  });
  return (
    <div className="headline">
      <h2>
        {parts.map(({ text, modality }) => (
          <span key={text} style={modality === undefined ? {} : { color: textOf(modality) }}>
            {unbroken(text)}
          </span>
        ))}
      </h2>
      <p>{unbroken(cause)}</p>
    </div>
  );
}

/** What the data say in one sentence, and the neurons it speaks of. */
export function Hero() {
  return (
    <div className="hero">
      <Headline />
      <Picture />
    </div>
  );
}
