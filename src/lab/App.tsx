import { useEffect } from 'react';
import { decodeLink } from '#spec/index.ts';
import { openExperiment, reset, step, togglePlay } from '#store/client.ts';
import { replaceExperiment, useExperiment } from '#store/experiment.ts';
import { useView } from '#store/view.ts';
import { Evidence } from './Evidence.tsx';
import { Header } from './Header.tsx';
import { Hero } from './Hero.tsx';
import { Notices } from './Notices.tsx';
import { STRINGS } from './strings.ts';
import { Switches, Transport } from './Transport.tsx';

/** Space plays, the right arrow takes one step, R starts over; never while a control has the key. */
function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest('button, input, select, summary, textarea')) return;
  const action = { ' ': togglePlay, ArrowRight: step, r: reset, R: reset }[event.key];
  if (!action) return;
  event.preventDefault();
  const { state } = useExperiment.getState();
  if (event.key === 'ArrowRight' && state === 'playing') return;
  action();
}

function onHash(): void {
  const { spec, notes } = decodeLink(location.hash);
  replaceExperiment(spec, notes);
  openExperiment();
}

export function App() {
  const theme = useView((view) => view.theme);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    openExperiment();
    addEventListener('keydown', onKey);
    addEventListener('hashchange', onHash);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('hashchange', onHash);
    };
  }, []);
  return (
    <div className="page">
      <Header />
      <div className="controls">
        <Transport />
        <Switches />
      </div>
      <Notices />
      <Hero />
      <Evidence />
      <footer className="foot">
        <p>{STRINGS.keys}</p>
      </footer>
    </div>
  );
}
