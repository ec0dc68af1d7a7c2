import type { LessonPage } from '../../lesson.ts';

const MADE_UP = 'v=1&p=strong-slow.2';
/** What the switch throws: the pull, and practice with substitutes. */
const TAUGHT = `${MADE_UP}&at=300:kd=1,sub=0.3`;
const PULL = `${MADE_UP}&at=300:kd=1`;
const PRACTICE = `${MADE_UP}&at=300:sub=0.3`;

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: TAUGHT,
    point: 370,
    picture: 'shares',
    controls: ['distill'],
    guess: { kind: 'draw', of: 'share', sense: 1 },
    opensAt: 300,
  },
  {
    link: PULL,
    point: 480,
    picture: 'compare',
    shows: { of: 'filled', sense: 1 },
    controls: [],
    opensAt: 300,
    why: {
      choices: [
        { id: 'adds', misconception: 'teacher' },
        { id: 'language' },
        { id: 'woke', misconception: 'nothing' },
      ],
      right: 'language',
    },
  },
  {
    link: TAUGHT,
    runs: { pull: PULL, practice: PRACTICE },
    point: 380,
    picture: 'runs',
    shows: { of: 'share', sense: 1 },
    beside: 'shares',
    controls: [],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'pull', misconception: 'whole' },
        { id: 'practice' },
        { id: 'alike', misconception: 'whole' },
      ],
      right: 'practice',
    },
  },
  {
    link: 'v=1&p=digits.2&at=300:kd=1,sub=0.3',
    point: 460,
    picture: 'shares',
    beside: 'runs',
    shows: { of: 'filled', sense: 1 },
    controls: [],
    opensAt: 300,
    guess: {
      kind: 'pick',
      choices: [
        { id: 'again', misconception: 'once' },
        { id: 'partly' },
        { id: 'nothing', misconception: 'once' },
      ],
      right: 'partly',
    },
  },
];
