import { loadPart } from '#language/part.ts';
import { ask } from '#parts/ask.ts';

const WORDS = { es: async () => ({ default: (await ask(() => import('./spanish.ts'))).WORDS }) };

/** The page, in the language that is asked for. */
export async function openPaper() {
  const [{ PaperPage }] = await Promise.all([
    ask(() => import('./PaperPage.tsx')),
    loadPart(WORDS),
  ]);
  return PaperPage;
}
