import { armDoes, armName, isOwn } from '#spec/index.ts';
import { say, sayOr, spoken } from './say.ts';

/** What an arm of a comparison is called in the language of the moment, as it stands in a sentence. */
export function methodName(id: string): string {
  if (spoken() === 'en' || !isOwn(id)) return sayOr(`method-${id}`, armName(id));
  return say('method-own', { number: id.replace(/^own-?/, '') }).trim();
}

/** What it does, in a sentence. */
export const methodDoes = (id: string): string =>
  sayOr(isOwn(id) ? 'method-own.does' : `method-${id}.does`, armDoes(id));
