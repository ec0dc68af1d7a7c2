import { pathNow } from '#lab-state/address.ts';
import type { Language } from '#language/language.ts';
import { useLanguage } from '#language/use-language.ts';
import { placeOf } from './course.ts';
import { LearnPage, PageView } from './LearnPage.tsx';
import { loadMessages } from './messages.ts';
import { proseOf } from './prose-files.ts';
import { nameIn } from './view/link.ts';

/** What the page that the address names is used by: its picture has its place, and comes when it can. */
async function ahead(language: Language): Promise<void> {
  const place = placeOf(nameIn(pathNow()));
  if (!place) return;
  await Promise.all([PageView.ahead(), proseOf(place, language)?.Prose.ahead()]);
}

/** The lesson with its words at once, so that nothing moves under who follows a link to a page. */
export async function openLearn() {
  const { language } = useLanguage.getState();
  const [messages] = await Promise.all([loadMessages(language), ahead(language)]);
  return () => <LearnPage first={messages} />;
}
