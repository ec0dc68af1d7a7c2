import { type Messages, messagesOf } from '#language/fluent.ts';
import { type Language, wordsOf } from '#language/language.ts';
import { ask } from '#parts/ask.ts';

/** Loads the words of the lesson. @throws NotLoaded if they do not come. */
export async function loadMessages(language: Language): Promise<Messages> {
  const [en, own] = await Promise.all([
    ask(() => import('./messages/en.ts')),
    wordsOf(language) === 'es' ? ask(() => import('./messages/es.ts')) : undefined,
  ]);
  return own ? messagesOf(language, own.default, en.default) : messagesOf(language, en.default);
}
