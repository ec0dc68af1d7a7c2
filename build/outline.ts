import { existsSync, readFileSync } from 'node:fs';
import { type Plugin, runnerImport } from 'vite';
import { messagesOf } from '../src/language/fluent.ts';
import { LANGUAGES, type Told } from '../src/language/language.ts';

const LESSON = 'src/learn';

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function messagesIn(language: Told, chapters: readonly string[]) {
  const files = [
    `${LESSON}/messages/${language}.ftl`,
    ...chapters.map((chapter) => `${LESSON}/chapters/${chapter}/words.${language}.ftl`),
  ];
  return messagesOf(language, files.map(read));
}

/** The first paragraph of a page as plain words; nothing of one that speaks a measured number. */
export function firstWords(prose: string): string {
  const paragraph = prose.split(/\n{2,}/).find((part) => part.trim() && !/^\s*<[A-Z]/.test(part));
  if (!paragraph || /<(Num|Formula)\b/.test(paragraph)) return '';
  return paragraph
    .replace(/<[^>]+>|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Outlined {
  readonly chapter: string;
  readonly number: number;
}

/** The lesson as a list: chapters, what they are about, and how their pages begin. */
export function outlineIn(language: Told, course: readonly Outlined[]): string {
  const chapters = [...new Set(course.map(({ chapter }) => chapter))];
  const { say } = messagesIn(language, chapters);
  const pageOf = ({ chapter, number }: Outlined) => {
    const prose = read(`${LESSON}/chapters/${chapter}/${number}.${language}.mdx`);
    const words = [say(`${chapter}-${number}`), firstWords(prose)].filter(Boolean);
    return `<li>${escaped(words.join('. '))}</li>`;
  };
  const items = chapters.map((chapter) => {
    const pages = course.filter((place) => place.chapter === chapter).map(pageOf);
    const about = escaped(say(`chapter-${chapter}.about`));
    return `<h2>${escaped(say(`chapter-${chapter}`))}</h2><p>${about}</p><ol>${pages.join('')}</ol>`;
  });
  const head = `<h1>${escaped(say('lesson'))}</h1><p>${escaped(say('lesson.about'))}</p>`;
  return `<section lang="${language}">${head}${items.join('')}</section>`;
}

/** Writes the lesson as words into the page, for who has no script: each chapter, and how its pages begin. */
export const outline = (): Plugin => ({
  name: 'wane-outline',
  apply: 'build',
  async transformIndexHtml() {
    const { module } =
      await runnerImport<typeof import('../src/learn/course.ts')>('./src/learn/course.ts');
    const children = LANGUAGES.map((language) => outlineIn(language, module.COURSE)).join('');
    return [{ tag: 'noscript', children, injectTo: 'body' as const }];
  },
});
