import { type Refusal, refusalText } from '#files/file-error.ts';

/** Why a file cannot be diagnosed, in a sentence of a language; its words are loaded once they are needed. */
export async function refusedIn(language: 'en' | 'es', refusal: Refusal): Promise<string> {
  if (language === 'en') return refusalText(refusal);
  const [files, own] = await Promise.all([
    import('#files/words/es.ts'),
    import('#diagnosis/words/es.ts'),
  ]);
  return refusalText(refusal, { ...files.ES, ...own.ES });
}
