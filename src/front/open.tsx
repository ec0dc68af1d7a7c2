import type { ComponentType } from 'react';
import { type Messages, messagesOf } from '#language/fluent.ts';
import { type Language, wordsOf } from '#language/language.ts';
import { useLanguage } from '#language/use-language.ts';
import { ask } from '#parts/ask.ts';
import { FrontPage } from './FrontPage.tsx';

const WORDS = {
  en: () => import('./messages/en.ftl?raw'),
  es: () => import('./messages/es.ftl?raw'),
} as const;

/** The words of the front page. @throws NotLoaded if they do not come. */
export async function loadWords(language: Language): Promise<Messages> {
  const { default: words } = await ask(WORDS[wordsOf(language)]);
  return messagesOf(language, [words]);
}

/** The front page with its words at once, so that it takes the place of the text that stands without a jump. */
export async function openFront(): Promise<ComponentType> {
  const first = await loadWords(useLanguage.getState().language);
  return () => <FrontPage first={first} />;
}
