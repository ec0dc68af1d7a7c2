import { type Refusal, refusalText } from '#files/file-error.ts';

/** Why a file cannot be read, in a sentence of a language; its words are loaded once they are needed. */
export async function refusedIn(language: 'en' | 'es', refusal: Refusal): Promise<string> {
  if (language === 'en') return refusalText(refusal);
  const { ES } = await import('#files/words/es.ts');
  return refusalText(refusal, ES);
}
