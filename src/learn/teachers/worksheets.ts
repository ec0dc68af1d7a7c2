import type { ClassLink } from '../class/class-link.ts';

/** A task and the page it is done on; its words are the messages `sheet-<id>` and `sheet-<id>.task`. */
export interface Worksheet extends ClassLink {
  readonly id: string;
}

export const WORKSHEETS: readonly Worksheet[] = [
  { id: 'cover', page: 'lie/2', show: ['cover'] },
  { id: 'seed', page: 'lie/2', show: ['cover'], spec: 'v=1&p=quiet-voice.1&seed=5&steps=900' },
  { id: 'loud', page: 'lie/2', show: ['cover'], spec: 'v=1&p=digits.2' },
];
