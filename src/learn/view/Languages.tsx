import { pathNow } from '#lab-state/address.ts';
import { LANGUAGES, OWN_NAMES, wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';

/** The same page in another language. */
export function Languages() {
  const { language, say } = useMessages();
  return (
    <nav className="learn-languages" aria-label={say('languages')}>
      {LANGUAGES.map((one) => (
        <a
          key={one}
          href={`#${pathNow()}?lang=${one}`}
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
