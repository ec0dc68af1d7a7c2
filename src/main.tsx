import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App, Framed, openAhead } from './app/App.tsx';
import { speakHere } from './app/speak.ts';
import { hashNow } from './lab-state/address.ts';
import { startOffline } from './lab-state/offline.ts';
import { entriesAt } from './spec/address.ts';
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

// A page inside another keeps nothing.
if (window.top === window) startOffline();

const root = document.getElementById('root');
// Whole, and listening to keys, once anything is seen of it.
const show = (page: ReactNode) => {
  if (root) flushSync(() => createRoot(root).render(<StrictMode>{page}</StrictMode>));
};

// Not awaited at the top of this file: what comes ahead imports what stands beside it.
if (isEmbedded) speakHere().then(() => show(<Framed />));
else openAhead().then(() => show(<App />));
