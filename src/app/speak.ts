import { hashNow } from '#lab-state/address.ts';
import { type Language, wordsOf } from '#language/language.ts';
import { loadParts } from '#language/part.ts';
import { directionOf } from '#language/pseudo.ts';
import { speak, spoken } from '#language/say.ts';
import { useLanguage } from '#language/use-language.ts';
import { ask } from '#parts/ask.ts';
import { routeAt } from './routes.ts';

/** Words of languages other than English, by the language; loaded when they are asked for. */
const LOADS = { es: () => import('./spanish.ts') } as const;
const loaded = new Map<Language, readonly string[]>();

/** The language in which the page at the address is told: the one that is asked for, where the page there has that. */
function languageHere(): Language {
  const { language } = useLanguage.getState();
  const route = routeAt(hashNow());
  return !route || route.told || isFramed() ? language : 'en';
}

const isFramed = (): boolean => /[?&]embed=(?!0\b)/.test(hashNow());

async function wordsIn(language: Language): Promise<readonly string[]> {
  const told = wordsOf(language);
  if (told === 'en') return [];
  const known = loaded.get(told) ?? (await ask(LOADS[told])).WORDS;
  loaded.set(told, known);
  await loadParts(told);
  return known;
}

/** Says in the markup which language the page has, and which way it runs. */
function tellBrowser(language: Language): void {
  const { documentElement } = document;
  documentElement.lang = wordsOf(language);
  documentElement.dir = directionOf(language);
}

/** Speaks on in the language of the page at the address, once its words are there; until then as before. */
export async function speakHere(): Promise<void> {
  const language = languageHere();
  tellBrowser(spoken());
  if (language === spoken()) return;
  const words = await wordsIn(language).catch(() => undefined);
  // Without its words, or where another was asked for meanwhile, it stays as it is.
  if (!words || language !== languageHere()) return;
  speak(language, words);
  tellBrowser(language);
}
