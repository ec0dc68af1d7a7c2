import { say, words } from './say.ts';

/** The keys of each part of the page, by the names of their messages. */
const GROUPS = {
  anywhere: ['play', 'on', 'before', 'now', 'undo', 'reset', 'large', 'help'],
  switch: ['next', 'throw'],
  slider: ['place', 'ends'],
  neurons: ['walk', 'leave'],
} as const;

/** The words of the help: what every key does. */
export const STRINGS = words('keys', ['open', 'title', 'about', 'close'], {
  get groups() {
    return Object.entries(GROUPS).map(([group, keys]) => ({
      title: say(`keys-${group}`),
      keys: keys.map((key) => [say(`keys-${group}-${key}.key`), say(`keys-${group}-${key}`)]),
    }));
  },
});
