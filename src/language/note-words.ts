import en from './messages/notes.en.ftl?raw';
import { retelling } from './retelling.ts';
import { say, told } from './say.ts';

told(en);

/** What is noted of a link, by the names of the messages; one that begins like another stands before it. */
const NAMES = [
  ...(['list-settings', 'unknown', 'unknown-more', 'lowest', 'highest', 'whole'] as const),
  ...(['last-modality', 'senses', 'not-usable-is', 'not-usable', 'twice', 'not-compared'] as const),
  ...(['one-more', 'own-settings', 'no-set', 'no-arms', 'only-first', 'no-name'] as const),
  ...(['no-list', 'no-arm', 'fixed', 'outside', 'stands-in', 'revision'] as const),
  ...([
    'no-experiment',
    'newer',
    'stood-twice-last',
    'stood-twice',
    'entries',
    'packed-damaged',
  ] as const),
  ...([
    'packed-twice',
    'version',
    'no-version',
    'arms-listed',
    'opens-nothing',
    'no-look',
  ] as const),
  ...(['encoded', 'lines', 'amp', 'dots', 'ends', 'behind'] as const),
  ...(['longer', 'address', 'swallowed', 'blanks', 'carried', 'print-kind'] as const),
  ...(['print-engine', 'print-fit', 'print-steps', 'no-engines', 'more'] as const),
];

/**
 * What was changed of a link, in the language of the moment. Links are read in English, also in a shell; a sentence
 * that is not known stays.
 */
export const noteWords = retelling(NAMES, (name, values) => say(`note-${name}`, values));
