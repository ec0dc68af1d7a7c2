import { say, words } from './say.ts';

/** What the great switches are called and do, wherever they stand. */
export const SWITCH_WORDS = words('switch', [], {
  distill: words('switch-distill', ['name', 'meaning']),
  ebr: words('switch-ebr', ['name', 'meaning']),
});

export const ON = () => say('on');
export const OFF = () => say('off');
