import { useEffect, useState } from 'react';
import { wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';

/** What a reader notes of a file, in the language of the page once its words are there. */
export function Noted({ sentence }: { sentence: string }) {
  const { language } = useMessages();
  const isEnglish = wordsOf(language) === 'en';
  const [spanish, setSpanish] = useState<string>();
  useEffect(() => {
    if (isEnglish) return undefined;
    let wanted = true;
    import('#files/words/noted.ts').then(
      ({ notedInSpanish }) => wanted && setSpanish(notedInSpanish(sentence)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [sentence, isEnglish]);
  const told = isEnglish ? undefined : spanish;
  return (
    <p lang={told === undefined || told === sentence ? 'en' : undefined} className="note">
      {told ?? sentence}
    </p>
  );
}
