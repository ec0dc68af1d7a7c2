import { pathNow } from '#lab-state/address.ts';
import type { Language } from '#language/language.ts';
import { useLanguage } from '#language/use-language.ts';
import { placeOf } from './course.ts';
import { LearnPage, PageView } from './LearnPage.tsx';
import { loadMessages } from './messages.ts';
import { PICTURES } from './pictures/index.tsx';
import { proseOf } from './prose-files.ts';
import { nameIn } from './view/link.ts';

/** What the page that the address names is made of, asked for at once and not one after the other. */
async function ahead(language: Language): Promise<void> {
  const place = placeOf(nameIn(pathNow()));
  if (!place) return;
  const parts = [PageView, PICTURES[place.page.picture], proseOf(place, language)?.Prose];
  await Promise.all(parts.map((part) => part?.ahead()));
}

/** The lesson with its words at once, so that nothing moves under who follows a link to a page. */
export async function openLearn() {
  const { language } = useLanguage.getState();
  const [messages] = await Promise.all([loadMessages(language), ahead(language)]);
  return () => <LearnPage first={messages} />;
}
