import { loadWords } from '../words.ts';
import { createDesk } from './desk.ts';
import { browserHost } from './state/browser-host.ts';
import { LivingPage } from './view/LivingPage.tsx';

/** The page with its map, which rests while other pages are looked at. */
export async function openLiving() {
  await loadWords();
  const desk = createDesk(browserHost());
  return () => <LivingPage desk={desk} />;
}
