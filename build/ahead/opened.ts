import { LANGUAGES } from '#language/language.ts';
import { COURSE, nameOf } from '#learn/course.ts';
import { CHAPTER_IDS } from '#learn/lesson.ts';
import { keptFor, labLink, runsOf } from '#learn/records.ts';

/** What a page is opened with. */
export interface Opened {
  /** The page as `script.js` names it: "learn", "learn/lie/1", "learn/lie.en" in one language alone. */
  readonly of: string;
  /** What it begins with, from the root of the project. */
  readonly modules: readonly string[];
  /** Files that lie beside the page. */
  readonly files?: readonly string[];
  /** Whether it can be used before they come. */
  readonly later?: boolean;
}

const PAGES: readonly Opened[] = [
  { of: 'front', modules: ['src/front/open.tsx'] },
  { of: 'lab', modules: ['src/app/lab.tsx', 'src/app/Foot.tsx'] },
  {
    of: 'learn',
    modules: ['src/learn/open.tsx', 'src/learn/view/PageView.tsx', 'src/learn/messages/en.ts'],
  },
  ...['front.es', 'lab.es'].map((of) => ({ of, modules: ['src/app/spanish.ts'] })),
  { of: 'learn.es', modules: ['src/app/spanish.ts', 'src/learn/messages/es.ts'] },
];

const pictureOf = (id: string): string =>
  `src/learn/pictures/${id[0].toUpperCase()}${id.slice(1)}.tsx`;

/** Of each chapter of the lesson its prose in every language. */
const chapters = (): Opened[] =>
  CHAPTER_IDS.flatMap((chapter) =>
    LANGUAGES.map((language) => ({
      of: `learn/${chapter}.${language}`,
      modules: COURSE.filter((place) => place.chapter === chapter).map(
        ({ number }) => `src/learn/chapters/${chapter}/${number}.${language}.mdx`,
      ),
    })),
  );

/** Of each page of the lesson its pictures and its records. */
function pages(): Opened[] {
  const files = new Map(keptFor(COURSE).map(({ link, file }) => [labLink(link), file]));
  return COURSE.map((place) => {
    const { picture, beside } = place.page;
    return {
      of: `learn/${nameOf(place)}`,
      modules: [picture, ...(beside ? [beside] : [])].map(pictureOf),
      files: runsOf(place).flatMap(([, link]) => files.get(labLink(link)) ?? []),
      later: true,
    };
  });
}

/** What every page is opened with whose files are asked for ahead, what is needed first before what may come later. */
export const opened = (): readonly Opened[] => [...PAGES, ...chapters(), ...pages()];
