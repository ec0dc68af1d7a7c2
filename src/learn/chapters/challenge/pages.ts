import type { LessonPage } from '../../lesson.ts';

const BASE = 'v=1&p=strong-slow.2&m=3';
const BANDS = 'v=1&p=landsat.1&every=50&held=256';

/** What is the same on every page of the chapter. */
const DIALS = {
  picture: 'score',
  controls: ['pDrop', 'lambda', 'pSub'],
  levels: { pDrop: [0, 0.3, 0.6, 0.9], lambda: [0, 0.1, 1, 10], pSub: [0, 0.3, 0.6, 0.9] },
} as const satisfies Partial<LessonPage>;

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: BASE,
    runs: {
      full: `${BASE}&at=0:drop=0.9,kd=10,sub=0.9`,
      mixed: `${BASE}&at=0:drop=0.3,kd=1,sub=0.9`,
    },
    point: 290,
    ...DIALS,
  },
  {
    link: BANDS,
    runs: { dropped: `${BANDS}&at=0:drop=0.6` },
    point: 150,
    ...DIALS,
  },
];
