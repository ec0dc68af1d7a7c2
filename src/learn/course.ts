import { PAGES as challenge } from './chapters/challenge/pages.ts';
import { PAGES as correlated } from './chapters/correlated/pages.ts';
import { PAGES as directions } from './chapters/directions/pages.ts';
import { PAGES as lie } from './chapters/lie/pages.ts';
import { PAGES as missing } from './chapters/missing/pages.ts';
import { PAGES as neuron } from './chapters/neuron/pages.ts';
import { PAGES as room } from './chapters/room/pages.ts';
import { PAGES as senses } from './chapters/senses/pages.ts';
import { PAGES as teacher } from './chapters/teacher/pages.ts';
import { CHAPTER_IDS, type ChapterId, type LessonPage } from './lesson.ts';

const PAGES: Readonly<Record<ChapterId, readonly LessonPage[]>> = {
  ...{ lie, senses, neuron, directions, teacher, room, missing, challenge, correlated },
};

/** A page and where it stands. */
export interface Place {
  readonly chapter: ChapterId;
  /** From 1. */
  readonly number: number;
  readonly page: LessonPage;
}

export const pagesOf = (chapter: ChapterId): readonly Place[] =>
  PAGES[chapter].map((page, k) => ({ chapter, number: k + 1, page }));

/** All pages in the order in which they are read. */
export const COURSE: readonly Place[] = CHAPTER_IDS.flatMap(pagesOf);

/** "lie/1" */
export const nameOf = ({ chapter, number }: Pick<Place, 'chapter' | 'number'>): string =>
  `${chapter}/${number}`;

/** The page of a name: "lie/1"; nothing where there is none. */
export const placeOf = (name: string): Place | undefined =>
  COURSE.find((place) => nameOf(place) === name);

/** The page so many pages on, or back if negative. */
export const placeAfter = (place: Place, by: number): Place | undefined =>
  COURSE[COURSE.findIndex((other) => nameOf(other) === nameOf(place)) + by];
