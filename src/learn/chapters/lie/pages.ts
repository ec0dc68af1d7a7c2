import type { LessonPage } from '../../lesson.ts';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: 'v=1&p=strong-slow.2&steps=300',
    picture: 'accuracy',
    controls: ['cover'],
    guess: { kind: 'draw', of: 'accuracy' },
    why: {
      choices: [
        { id: 'nothing', misconception: 'nothing' },
        { id: 'enough' },
        { id: 'noisy', misconception: 'noisy' },
      ],
      right: 'enough',
    },
  },
];
