import { nameOf, type Place } from '../course.ts';

/** Address of a page of the lesson. */
export const linkTo = (place: Pick<Place, 'chapter' | 'number'>): string =>
  `#/learn/${nameOf(place)}`;

/** Name of the message that is the title of a page: "lie-1". */
export const titleOf = ({ chapter, number }: Pick<Place, 'chapter' | 'number'>): string =>
  `${chapter}-${number}`;
