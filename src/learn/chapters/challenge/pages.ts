import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=strong-slow.2&m=3';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: BASE,
    runs: {
      full: `${BASE}&at=0:drop=0.9,kd=10,sub=0.9`,
      mixed: `${BASE}&at=0:drop=0.3,kd=1,sub=0.9`,
    },
    point: 290,
    picture: 'score',
    controls: ['pDrop', 'lambda', 'pSub'],
    levels: { pDrop: [0, 0.3, 0.6, 0.9], lambda: [0, 0.1, 1, 10], pSub: [0, 0.3, 0.6, 0.9] },
  },
];
