import { useEffect, useRef, useState } from 'react';
import { browserHost } from '#lab-state/browser-host.ts';
import { LabProvider, useExperiment, useLab, useOwnLab } from '#lab-state/context.ts';
import { createLab } from '#lab-state/lab.ts';
import { linkOf } from '#lab-state/state.ts';
import { PANELS } from '#panels/index.ts';
import type { Panel } from '#panels/panel.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { Chart } from '../Chart.tsx';
import { STRINGS } from '../lab-words.ts';
import { WaitingNotice } from '../notices/TroubleNotices.tsx';
import { Status } from '../Transport.tsx';
import { useLive, useScenes } from '../useScene.ts';
import { STRINGS as OWN } from './embed-words.ts';
import { embedOf } from './read.ts';
import { talk } from './talk.ts';
import './embed.css';

function Picture({ panel }: { panel: Panel }) {
  const scenes = useScenes();
  const see = useLive(() => panel.see(scenes.told));
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
  const lab = useLab();
  const state = useExperiment((experiment) => experiment.state);
  const { steps } = useExperiment((experiment) => experiment.spec.run);
  const step = useLive(() => lab.live.step);
  const link = useLive(() => linkOf(lab));
  const playing = state === 'playing';
  return (
    <div className="embed-bar">
      <button
        type="button"
        className="outlined"
        disabled={!playing && state !== 'ready' && state !== 'paused'}
        onClick={lab.client.togglePlay}
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

/** The chosen panels, Play, and a caption; nothing else. */
function Frame() {
  const lab = useLab();
  const [{ host, panels, caption, theme }] = useState(() => embedOf(location.hash));
  const [begin] = useState(() => () => {
    lab.client.openAsked();
    return talk(lab, host);
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

const labOfFrame = () => createLab({ host: browserHost(), link: location.hash });

/** A run inside another page, with a lab of its own; the address stays the one it was given. */
export default function Embed() {
  const lab = useOwnLab(labOfFrame);
  return (
    lab && (
      <LabProvider value={lab}>
        <Frame />
      </LabProvider>
    )
  );
}
