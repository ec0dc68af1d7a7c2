import { hashNow, pathNow } from '#lab-state/address.ts';
import { Languages as Choice } from '#language/Languages.tsx';
import type { Told } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { entriesAt } from '#spec/index.ts';

/** The address of the page that is open, in another language. */
function hrefIn(language: Told): string {
  const entries = entriesAt(hashNow());
  entries.set('lang', language);
  return `#${pathNow()}?${entries}`;
}

/** The same page of the lesson in another language. */
export function Languages() {
  const { say } = useMessages();
  return <Choice label={say('languages')} className="learn-languages" hrefIn={hrefIn} />;
}
