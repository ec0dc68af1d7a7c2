import { useEffect } from 'react';
import { create } from 'zustand';
import { among, LANGUAGES, type Language, languageIn, OWN_NAMES, type Told } from './language.ts';

const KEY = 'wane.language';

function remembered(): Told | undefined {
  try {
    return among(LANGUAGES, localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

/** The first that the browser asks for and that there is. */
const asked = (): Told | undefined =>
  navigator.languages.flatMap((tag) => among(LANGUAGES, tag.slice(0, 2).toLowerCase()) ?? [])[0];

/** The language of the page: of the link, else as it was, else as the browser asks. */
export const useLanguage = create<{ readonly language: Language }>(() => {
  const named = languageIn(location.hash);
  if (named) remember(named);
  return { language: named ?? remembered() ?? asked() ?? 'en' };
});

/** Tells on in this language, and remembers it where that is allowed. */
export function tellIn(language: Language): void {
  useLanguage.setState({ language });
  remember(language);
}

function remember(language: Language): void {
  try {
    if (language in OWN_NAMES) localStorage.setItem(KEY, language);
  } catch {
    // Storage is forbidden: the language still stands in the link.
  }
}

/** The language of the page, which follows the link to another. */
export function useLanguageAsked(): Language {
  useEffect(() => {
    const follow = () => {
      const asked = languageIn(location.hash);
      if (asked) tellIn(asked);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return useLanguage((state) => state.language);
}
