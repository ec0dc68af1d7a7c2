import type { ComponentType } from 'react';
import { loaderOf } from '#language/load.ts';
import { useLanguage } from '#language/use-language.ts';
import { ask } from '#parts/ask.ts';
import { FrontPage } from './FrontPage.tsx';

/** The words of the front page. @throws NotLoaded if they do not come. */
export const loadWords = loaderOf({
  en: () => ask(() => import('./messages/en.ftl?raw')),
  es: () => ask(() => import('./messages/es.ftl?raw')),
});

/** The front page with its words at once, so that it takes the place of the text that stands without a jump. */
export async function openFront(): Promise<ComponentType> {
  const first = await loadWords(useLanguage.getState().language);
  return () => <FrontPage first={first} />;
}
