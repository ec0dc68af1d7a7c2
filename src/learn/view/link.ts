import { nameOf, type Place } from '../course.ts';

/** Address of a page of the lesson. */
export const linkTo = (place: Pick<Place, 'chapter' | 'number'>): string =>
  `#/learn/${nameOf(place)}`;

/** Name of the message that is the title of a page: "lie-1". */
export const titleOf = ({ chapter, number }: Pick<Place, 'chapter' | 'number'>): string =>
  `${chapter}-${number}`;

/** Name of what a path of the lesson leads to: "lie/1", "lie"; empty where it leads to the contents. */
export const nameIn = (path: string): string => path.replace(/^\/learn\/?/, '');
