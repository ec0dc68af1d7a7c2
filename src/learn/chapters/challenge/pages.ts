import type { LessonPage } from '../../lesson.ts';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: 'v=1&p=strong-slow.2&m=3',
    picture: 'score',
    controls: ['pDrop', 'lambda', 'pSub'],
  },
];
