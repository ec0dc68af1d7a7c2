import { loadPart } from '#language/part.ts';
import { ask } from '#parts/ask.ts';
import { keptFindings } from './kept.ts';
import { TheoryPage } from './TheoryPage.tsx';

const WORDS = { es: () => ask(() => import('./messages/es.ftl?raw')) };

/** The page with all that it shows at once, so that nothing moves under who follows a link to an exhibit. */
export async function openTheory() {
  const [kept] = await Promise.all([keptFindings(), loadPart(WORDS)]);
  return () => <TheoryPage kept={kept} />;
}
