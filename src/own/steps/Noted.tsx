import { wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { useSentence } from '#parts/useSentence.ts';

const inSpanish = async (_language: string, sentence: string): Promise<string> =>
  (await import('#files/words/noted.ts')).notedInSpanish(sentence);

/** What a reader notes of a file, in the language of the page once its words are there. */
export function Noted({ sentence }: { sentence: string }) {
  const { language } = useMessages();
  const isEnglish = wordsOf(language) === 'en';
  const told = useSentence(isEnglish ? undefined : sentence, inSpanish) || sentence;
  return (
    <p lang={told === sentence ? 'en' : undefined} className="note">
      {told}
    </p>
  );
}
