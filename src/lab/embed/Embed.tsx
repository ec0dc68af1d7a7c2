import { useEffect, useRef, useState } from 'react';
import { holdAddress } from '#lab-state/address.ts';
import { openFromAddress, togglePlay } from '#lab-state/client.ts';
import { useExperiment } from '#lab-state/experiment.ts';
import { live } from '#lab-state/live.ts';
import { PANELS } from '#panels/index.ts';
import type { Panel } from '#panels/panel.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { encodeLink } from '#spec/index.ts';
import { Chart } from '../Chart.tsx';
import { WaitingNotice } from '../notices/TroubleNotices.tsx';
import { STRINGS } from '../strings.ts';
import { Status } from '../Transport.tsx';
import { toldScene, useLive } from '../useScene.ts';
import { embedOf } from './read.ts';
import { STRINGS as OWN } from './strings.ts';
import { talk } from './talk.ts';
import './embed.css';

function Picture({ panel }: { panel: Panel }) {
  const see = useLive(() => panel.see(toldScene()));
  return (
    <section className="embed-panel" aria-label={panel.title}>
      <h3>{panel.title}</h3>
      <p className="see">{see}</p>
      {panel.drawings.map((drawing) => (
        <Chart key={drawing.name} drawing={drawing} />
      ))}
    </section>
  );
}

function Bar() {
  const state = useExperiment((experiment) => experiment.state);
  const { steps } = useExperiment((experiment) => experiment.spec.run);
  const step = useLive(() => live.step);
  const link = useLive(() => {
    const { spec, interventions } = useExperiment.getState();
    return encodeLink({ ...spec, interventions });
  });
  const playing = state === 'playing';
  return (
    <div className="embed-bar">
      <button
        type="button"
        className="outlined"
        disabled={!playing && state !== 'ready' && state !== 'paused'}
        onClick={togglePlay}
      >
        {playing ? STRINGS.pause : STRINGS.play}
      </button>
      <p aria-hidden="true">
        <strong>{step}</strong> {STRINGS.counter(steps)} · {STRINGS.states[state]}
      </p>
      <a href={location.pathname + link} target="_blank" rel="noopener">
        {STRINGS.name}
      </a>
      <Status />
    </div>
  );
}

/** Calls once when the frame first comes into view, so that a page of many frames starts few engines. */
function useSeen(begin: () => () => void) {
  const ref = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const looking = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    looking.observe(ref.current as HTMLElement);
    return () => looking.disconnect();
  }, []);
  useEffect(() => (seen ? begin() : undefined), [seen, begin]);
  return ref;
}

/** A run inside another page: the chosen panels, Play, and a caption; nothing else. */
export default function Embed() {
  const [{ host, panels, caption, theme }] = useState(() => embedOf(location.hash));
  const [begin] = useState(() => () => {
    holdAddress();
    openFromAddress();
    return talk(host);
  });
  const ref = useSeen(begin);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <main ref={ref} className="embed">
      <h1 className="hidden">{STRINGS.name}</h1>
      {panels.map((id) => (
        <Boundary key={id}>
          <Picture panel={PANELS.find((panel) => panel.id === id) as Panel} />
        </Boundary>
      ))}
      <WaitingNotice />
      {host === false && <p className="note">{OWN.noHost}</p>}
      <Bar />
      {caption && <p className="embed-caption">{caption}</p>}
    </main>
  );
}
