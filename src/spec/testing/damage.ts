import fc from 'fast-check';
import { evenly as at } from './evenly.ts';

/**
 * What mail, chat, word processors and counters of visits do to a link. A link that was merely cut short
 * is not among them: what is left may be another link that is whole.
 */

type Change = (link: string) => string;

const KNOWN_ROUTES = [
  '#/lab/',
  '#lab',
  '#!/lab',
  '#!lab',
  '#//lab',
  '#/LAB',
  '#/lab%20',
  '#%2Flab',
];

const BEHIND = [
  ...['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', "'", '`', '*', '**', '’', '”', '»'],
  ...['…', '...', ' ', '\n', '。', '&gt;', '&quot;', '%22', '%3E', '%29', '%E2%80%9D', '%20', '&'],
];

const BREAKS = ['\n', '\r\n', '\n    ', '\t', '%0A', '%0D%0A', '%0A%20%20', '\u00AD', '\u200B'];
const BLANKS = [' ', '  ', '%20', '+', '%20%20', '%C2%A0', '%E2%80%8B'];

const COUNTERS = [
  ...[
    'utm_source=chat',
    'utm_medium=a%20b',
    'utm_campaign=5',
    'fbclid=IwAR0-x_1',
    'gclid=Cj0',
    '_ga=2.1',
  ],
  ...['mc_cid=1', 'msclkid=00', 'igshid=a', 'gbraid=0AAAA'],
];

const insert = (where: number, text: string, link: string): string => {
  const k = 1 + Math.floor(where * link.length);
  return link.slice(0, k) + text + link.slice(k);
};

/** Puts something between two parts of the link: at "?", "&", "=", ":", ",", ";". */
const insertAtMark = (where: number, text: string, link: string): string => {
  const marks = [...link.matchAll(/[?&=:,;]/g)].map(({ index }) => index);
  if (marks.length === 0) return link;
  const k = marks[Math.floor(where * marks.length)];
  return link.slice(0, k) + text + link.slice(k);
};

const escaped = (marks: string): Change => {
  const all = new RegExp(`[${marks}]`, 'g');
  return (link) => link.replace(all, encodeURIComponent);
};

export const DAMAGES = {
  entity: fc.constantFrom('&amp;', '&#38;', '&#x26;', '&amp;amp;', '&AMP;', '&amp%3B').map(
    (entity): Change =>
      (link) =>
        link.replaceAll('&', entity),
  ),
  encoded: fc.constantFrom<Change[]>(
    (link) => `#${encodeURIComponent(link.slice(1))}`,
    (link) => `#${encodeURIComponent(encodeURIComponent(link.slice(1)))}`,
    (link) => `#/${encodeURIComponent(link.slice(2))}`,
    ...['?', '&', '=', '?&=', '?=', '&=', ':,;'].map(escaped),
  ),
  behind: fc.array(fc.constantFrom(...BEHIND), { minLength: 1, maxLength: 3 }).map(
    (marks): Change =>
      (link) =>
        link + marks.join(''),
  ),
  broken: fc.tuple(at, fc.constantFrom(...BREAKS)).map(
    ([where, text]): Change =>
      (link) =>
        insert(where, text, link),
  ),
  blanks: fc.tuple(at, fc.constantFrom(...BLANKS), fc.boolean()).map(
    ([where, text, mark]): Change =>
      (link) =>
        mark ? insertAtMark(where, text, link) : insert(where, text, link),
  ),
  route: fc.constantFrom(...KNOWN_ROUTES).map(
    (route): Change =>
      (link) =>
        link.replace('#/lab', route),
  ),
  counters: fc
    .tuple(fc.constantFrom(...COUNTERS), fc.constantFrom('behind', 'second', 'before'))
    .map(
      ([counter, where]): Change =>
        (link) =>
          where === 'before'
            ? link.replace('?', `?${counter}&`)
            : `${link}${where === 'second' ? '?' : '&'}${counter}`,
    ),
  value: fc
    .tuple(at, fc.constantFrom('x', '%', 'e', '-', '<', '%E0', ' Look', '5x'))
    .map(([where, text]): Change => {
      return (link) => {
        const ends = [...link.matchAll(/=[\d.]+(?=[&;,]|$)/g)].map((m) => m.index + m[0].length);
        const end = ends[Math.floor(where * ends.length)];
        return end === undefined ? link : link.slice(0, end) + text + link.slice(end);
      };
    }),
  shown: at.map((where): Change => {
    return (link) => `${link.slice(0, 6 + Math.floor(where * link.length))}…`;
  }),
  twice: fc.constantFrom<Change[]>(
    (link) => link + link,
    (link) => `${link} ${link}`,
    (link) => `${link}&${link.slice(link.indexOf('?') + 1)}`,
  ),
  packed: at.map((where): Change => {
    return (link) => {
      const begin = link.indexOf('&x=');
      if (begin < 0) return link;
      const k = begin + 3 + Math.floor(where * (link.length - begin - 3));
      return link.slice(0, k) + (link[k] === 'Q' ? 'w' : 'Q') + link.slice(k + 1);
    };
  }),
} satisfies Record<string, fc.Arbitrary<Change>>;

export type Damage = keyof typeof DAMAGES;

/** One to three of them, one after the other. */
export const damaging: fc.Arbitrary<Change> = fc
  .array(fc.oneof(...Object.values(DAMAGES)), { minLength: 1, maxLength: 3 })
  .map((changes) => (link) => changes.reduce((now, next) => next(now), link));
