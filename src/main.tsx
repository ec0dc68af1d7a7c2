import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginKeeping } from './archive/begin.ts';
import { addressBar, hashNow } from './lab-state/address.ts';
import { browserHost } from './lab-state/browser-host.ts';
import { createLab } from './lab-state/lab.ts';
import { startOffline } from './lab-state/offline.ts';
import { entriesAt } from './spec/index.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/header.css';
import './styles/controls.css';
import './styles/first.css';
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
import './styles/large.css';
import './styles/forced.css';
import './styles/print.css';

/** Decided once: what is inside another page stays so, and makes a lab of its own. */
const isEmbedded = (entriesAt(hashNow()).get('embed') ?? '0') !== '0';
const lab = isEmbedded ? undefined : createLab({ host: browserHost(), address: addressBar() });

// A page inside another keeps nothing.
if (window.top === window) {
  startOffline();
  if (lab) beginKeeping(lab);
}

const root = document.getElementById('root');
if (root) {
  // Whole, and listening to keys, before the browser says that the page has loaded.
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <App lab={lab} />
      </StrictMode>,
    ),
  );
}
