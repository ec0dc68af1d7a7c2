import { LANGUAGES, OWN_NAMES, type Told, wordsOf } from '#language/language.ts';
import { useSpoken } from '#language/say.ts';
import { tellIn } from '#language/use-language.ts';
import { STRINGS } from './shell-words.ts';
import { withLanguage } from './with-language.ts';

/** Goes on in another language; where the address names one, it names this one from now on. */
function choose(language: Told): void {
  const link = withLanguage(location.hash, language);
  if (link !== location.hash) history.replaceState(history.state, '', link);
  tellIn(language);
}

/** The same page, and the same run, in another language. */
export function Languages() {
  const { language } = useSpoken();
  return (
    <nav aria-label={STRINGS.language}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          className="link"
          lang={one}
          aria-current={one === wordsOf(language) ? 'true' : undefined}
          onClick={() => choose(one)}
        >
          {OWN_NAMES[one]}
        </button>
      ))}
    </nav>
  );
}
