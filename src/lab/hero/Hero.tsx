import { settingOf, stateOf } from '#panels/run-of-scene.ts';
import { headlineOf } from '#panels/run-words.ts';
import { textOf } from '#panels/words.ts';
import { later } from '#parts/later.tsx';
import { unbroken } from '../unbroken.ts';
import { useLiveData, useScenes } from '../useScene.ts';

/** The network comes beside the first paint, not before it. */
const Picture = later(async () => (await import('./Picture.tsx')).Picture, {
  waiting: <div className="network to-come" />,
});

function Headline() {
  const scenes = useScenes();
  const { parts, cause } = useLiveData(() => {
    const { told } = scenes;
    return headlineOf(stateOf(told), settingOf(told));
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
