import { loadPart } from '#language/part.ts';
import { ask } from '#parts/ask.ts';
import { PaperPage } from './PaperPage.tsx';

const WORDS = { es: async () => ({ default: (await ask(() => import('./spanish.ts'))).WORDS }) };

/** The page, in the language that is asked for. */
export async function openPaper() {
  await loadPart(WORDS);
  return PaperPage;
}
