import { LANGUAGES, OWN_NAMES, type Told, wordsOf } from './language.ts';
import { useMessages } from './messages.tsx';

interface Props {
  /** What the choice is called. */
  readonly label: string;
  readonly className: string;
  /** The address of the same page in a language. */
  hrefIn(language: Told): string;
}

/** The same page in another language. */
export function Languages({ label, className, hrefIn }: Props) {
  const { language } = useMessages();
  return (
    <nav className={className} aria-label={label}>
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
