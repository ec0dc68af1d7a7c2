import { keptFindings } from './kept.ts';
import { TheoryPage } from './TheoryPage.tsx';

/** The page with all that it shows at once, so that nothing moves under who follows a link to an exhibit. */
export async function openTheory() {
  const kept = await keptFindings();
  return () => <TheoryPage kept={kept} />;
}
