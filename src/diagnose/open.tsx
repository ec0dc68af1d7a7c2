import type { ComponentType } from 'react';
import { type Messages, messagesOf } from '#language/fluent.ts';
import { type Language, wordsOf } from '#language/language.ts';
import { useLanguage } from '#language/use-language.ts';
import { ask } from '#parts/ask.ts';
import { DiagnosePage } from './DiagnosePage.tsx';

const WORDS = {
  en: () => import('./messages/en.ftl?raw'),
  es: () => import('./messages/es.ftl?raw'),
} as const;

/** The words of the page. @throws NotLoaded if they do not come. */
export async function loadWords(language: Language): Promise<Messages> {
  const { default: words } = await ask(WORDS[wordsOf(language)]);
  return messagesOf(language, [words]);
}

/** The page with its words at once. */
export async function openDiagnose(): Promise<ComponentType> {
  const first = await loadWords(useLanguage.getState().language);
  return () => <DiagnosePage first={first} />;
}
