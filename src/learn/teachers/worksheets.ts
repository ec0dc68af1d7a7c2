import type { ClassLink } from '../class/class-link.ts';

/** A task and the page it is done on; its words are the messages `sheet-<id>` and `sheet-<id>.task`. */
export interface Worksheet extends ClassLink {
  readonly id: string;
}

export const WORKSHEETS: readonly Worksheet[] = [
  { id: 'cover', page: 'lie/1', show: ['cover'] },
  { id: 'seed', page: 'lie/1', show: ['cover'], spec: 'v=1&p=strong-slow.2&seed=5&steps=300' },
  { id: 'loud', page: 'lie/1', show: ['cover'], spec: 'v=1&p=strong-slow.2&steps=300&str=6' },
];
