import { useLanguage } from '#language/use-language.ts';
import { LearnPage } from './LearnPage.tsx';
import { loadMessages } from './messages.ts';

/** The lesson with its words at once, so that nothing moves under who follows a link to a page. */
export async function openLearn() {
  const messages = await loadMessages(useLanguage.getState().language);
  return () => <LearnPage first={messages} />;
}
