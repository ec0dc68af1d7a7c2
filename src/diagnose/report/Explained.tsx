import { wordsOf } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { Glossed } from '#panels/glossary/Term.tsx';

/** How something was measured, its terms to be opened where the glossary has the language. */
export function Explained({ children }: { children: string }) {
  const { language } = useMessages();
  return wordsOf(language) === 'en' ? <Glossed>{children}</Glossed> : children;
}
