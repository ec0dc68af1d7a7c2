import type { LessonPage } from '../../lesson.ts';

const MADE_UP = 'v=1&p=strong-slow.2';
/** What the switch throws: a shared room, the adversary in it, a reader of its codes, and practice. */
const ROOM = `${MADE_UP}&at=300:gate=1,adv=0.3,mu=1,sub=0.3`;
/** The same room without its adversary: the control for what is added. */
const EMPTY = `${MADE_UP}&at=300:gate=1,mu=1,sub=0.3`;
/** Pushes of random direction in the adversary's place: the control for disturbance. */
const SHAKEN = `${MADE_UP}&at=300:gate=1,adv=0.3,al=noise,mu=1,sub=0.3`;
const UNPRACTISED = `${MADE_UP}&at=300:gate=1,adv=0.3,mu=1`;
const PRACTICE = `${MADE_UP}&at=300:sub=0.3`;

/** Vanilla in one of the worlds that were drawn and not chosen. */
const world = (number: number): string => `${MADE_UP}&steps=300&w=${number}`;

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [
  {
    link: ROOM,
    point: 510,
    picture: 'compare',
    shows: { of: 'filled', sense: 1 },
    controls: ['ebr'],
    guess: { kind: 'draw', of: 'filled', sense: 1 },
    opensAt: 300,
  },
  {
    link: ROOM,
    runs: { empty: EMPTY },
    point: 510,
    picture: 'runs',
    shows: { of: 'filled', sense: 1 },
    beside: 'compare',
    controls: [],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'lost', misconception: 'whole' },
        { id: 'half', misconception: 'whole' },
        { id: 'kept' },
      ],
      right: 'kept',
    },
  },
  {
    link: ROOM,
    runs: { empty: EMPTY, shaken: SHAKEN },
    point: 470,
    measured: ['refitAccuracy'],
    picture: 'runs',
    shows: { of: 'share', sense: 1 },
    beside: 'shares',
    controls: [],
    why: {
      choices: [
        { id: 'hidden', misconception: 'whole' },
        { id: 'unsettled' },
        { id: 'balance', misconception: 'balance' },
      ],
      right: 'unsettled',
    },
  },
  {
    link: ROOM,
    runs: { unpractised: UNPRACTISED, practice: PRACTICE },
    point: 440,
    picture: 'runs',
    shows: { of: 'filled', sense: 1 },
    beside: 'compare',
    controls: [],
    guess: {
      kind: 'pick',
      choices: [
        { id: 'room', misconception: 'whole' },
        { id: 'practice' },
        { id: 'all', misconception: 'whole' },
      ],
      right: 'practice',
    },
  },
  {
    link: `${MADE_UP}&steps=300`,
    runs: { w1: world(1), w2: world(2), w3: world(3), w4: world(4) },
    point: 150,
    picture: 'runs',
    shows: { of: 'share', sense: 1 },
    beside: 'shares',
    controls: ['world', 'seed'],
    levels: { world: [365, 1, 2, 3, 4, 5, 6], seed: [1, 4, 7] },
    guess: {
      kind: 'pick',
      choices: [
        { id: 'all', misconception: 'once' },
        { id: 'fewer' },
        { id: 'none', misconception: 'once' },
      ],
      right: 'fewer',
    },
  },
];
