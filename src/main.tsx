import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginKeeping } from './archive/begin.ts';
import { startArrivals } from './lab-state/arrival.ts';
import { startOffline } from './lab-state/offline.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/header.css';
import './styles/controls.css';
import './styles/knobs.css';
import './styles/notices.css';
import './styles/help.css';
import './styles/hero.css';
import './styles/network.css';
import './styles/try.css';
import './styles/evidence.css';
import './styles/charts.css';
import './styles/time.css';
import './styles/narrow.css';

startArrivals();
// A page inside another keeps nothing.
if (window.top === window) {
  startOffline();
  beginKeeping();
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
