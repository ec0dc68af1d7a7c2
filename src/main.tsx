import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App, Framed, openAhead } from './app/App.tsx';
import { refuseDrops } from './app/refuse-drops.ts';
import { speakHere } from './app/speak.ts';
import { hashNow } from './lab-state/address.ts';
import { startOffline } from './lab-state/offline.ts';
import { entriesAt } from './spec/address.ts';
import './styles/all.css';

/** Decided once: what is inside another page stays so, and makes a lab of its own. */
const isEmbedded = (entriesAt(hashNow()).get('embed') ?? '0') !== '0';

// A page inside another keeps nothing.
if (window.top === window) startOffline();

refuseDrops();

const root = document.getElementById('root');
// Whole, and listening to keys, once anything is seen of it.
const show = (page: ReactNode) => {
  if (root) flushSync(() => createRoot(root).render(<StrictMode>{page}</StrictMode>));
};

// Not awaited at the top of this file: what comes ahead imports what stands beside it.
if (isEmbedded) speakHere().then(() => show(<Framed />));
else openAhead().then(() => show(<App />));
