import { hashNow, pathNow } from '#lab-state/address.ts';
import { LANGUAGES, OWN_NAMES, type Told, wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { entriesAt } from '#spec/index.ts';

/** The address of the page that is open, in another language. */
function hrefIn(language: Told): string {
  const entries = entriesAt(hashNow());
  entries.set('lang', language);
  return `#${pathNow()}?${entries}`;
}

/** The same page in another language. */
export function Languages() {
  const { language, say } = useMessages();
  return (
    <nav className="learn-languages" aria-label={say('languages')}>
      {LANGUAGES.map((one) => (
        <a
          key={one}
          href={hrefIn(one)}
          lang={one}
          hrefLang={one}
          aria-current={one === wordsOf(language) ? 'true' : undefined}
        >
          {OWN_NAMES[one]}
        </a>
      ))}
    </nav>
  );
}
