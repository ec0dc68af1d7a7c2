import type { ComponentType } from 'react';
import { loaderOf } from '#language/load.ts';
import { useLanguage } from '#language/use-language.ts';
import { ask } from '#parts/ask.ts';
import { OwnPage } from './OwnPage.tsx';

/** The words of the page. @throws NotLoaded if they do not come. */
export const loadWords = loaderOf({
  en: () => ask(() => import('./messages/en.ftl?raw')),
  es: () => ask(() => import('./messages/es.ftl?raw')),
});

/** The page with its words at once. */
export async function openOwn(): Promise<ComponentType> {
  const first = await loadWords(useLanguage.getState().language);
  return () => <OwnPage first={first} />;
}
