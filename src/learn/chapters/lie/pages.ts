import type { LessonPage } from '../../lesson.ts';

/** A picture of a digit and a quiet voice that says it. */
const QUIET = 'v=1&p=quiet-voice.1&steps=900';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: QUIET,
    point: 220,
    picture: 'accuracy',
    controls: [],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'both', misconception: 'shows' },
        { id: 'untold' },
        { id: 'noise', misconception: 'noisy' },
      ],
      right: 'untold',
    },
  },
  {
    link: QUIET,
    point: 220,
    picture: 'accuracy',
    controls: ['cover'],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'most', misconception: 'shows' },
        { id: 'half', misconception: 'shows' },
        { id: 'few' },
      ],
      right: 'few',
    },
  },
  {
    link: QUIET,
    point: 320,
    picture: 'company',
    shows: { of: 'alone', sense: 1 },
    controls: [],
    guess: { kind: 'draw', of: 'control', sense: 1 },
    why: {
      choices: [
        { id: 'nothing', misconception: 'nothing' },
        { id: 'unused' },
        { id: 'noisy', misconception: 'noisy' },
      ],
      right: 'unused',
    },
  },
  {
    link: QUIET,
    point: 220,
    picture: 'shares',
    controls: [],
    guess: { kind: 'draw', of: 'share', sense: 1 },
  },
  {
    link: `${QUIET}&at=450:sub=0.3`,
    point: 560,
    picture: 'compare',
    shows: { of: 'filled', sense: 1 },
    beside: 'accuracy',
    controls: [],
    opensAt: 450,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'rises', misconception: 'shows' },
        { id: 'stays' },
        { id: 'useless', misconception: 'shows' },
      ],
      right: 'stays',
    },
  },
];
