import { useEffect, useState } from 'react';
import { type Told, wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';

/**
 * A sentence in the language of the page whose words are loaded once it is needed; empty until they are there.
 *
 * @param of what it is about; nothing where there is nothing to tell.
 * @param tell the same function at every call.
 */
export function useSentence<Of>(
  of: Of | undefined,
  tell: (language: Told, of: Of) => Promise<string>,
): string {
  const { language } = useMessages();
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    if (of === undefined) return undefined;
    let wanted = true;
    tell(wordsOf(language), of).then(
      (text) => wanted && setSentence(text),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [of, language, tell]);
  return of === undefined ? '' : sentence;
}
