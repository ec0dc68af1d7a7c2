import fc from 'fast-check';
import { evenly as at } from './evenly.ts';

/** What people, programs and attackers do to links. */

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '__proto__.polluted',
  '{"__proto__":{"polluted":1}}',
  '-1',
  '-0',
  '1e999',
  '-1e999',
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '0x10',
  '%E0%A4%A',
  '%00',
  '\u202E',
  '\uD800',
  '',
  ' ',
  ';',
  ':',
  '=',
  ',',
  '300:__proto__:kd=1',
  '300:live:__proto__=1',
  '300:live:constructor=1',
  '0.live.__proto__.1',
  '__proto__:kd=1;constructor',
  'deadbeef.AAAA',
];

const KEYS = [
  ...[
    'v',
    'p',
    'set',
    'arms',
    'at',
    'view',
    'fp',
    'on',
    'x',
    'seed',
    'steps',
    'n',
    'm',
    'e',
    'data',
    'lr',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'run', 'engine', ''],
];

type Change = (link: string) => string;

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 }));

/** The link with the `where`-th of its texts, after "=", ":", "," or ";", made another. */
function replaceText(link: string, where: number, text: string): string {
  const parts = link.split(/([=:,;&?])/);
  const index = 2 * Math.floor((where * (parts.length + 1)) / 2);
  return parts.map((part, k) => (k === index ? text : part)).join('');
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.integer({ min: 0, max: 15 })).map(
    ([where, bit]): Change =>
      (link) => {
        const k = Math.floor(where * link.length);
        const flipped = String.fromCharCode(link.charCodeAt(k) ^ (1 << bit));
        return link.slice(0, k) + flipped + link.slice(k + 1);
      },
  ),
  at.map(
    (where): Change =>
      (link) =>
        link.slice(0, Math.floor(where * link.length)),
  ),
  at.map(
    (where): Change =>
      (link) => {
        const entries = link.split('&');
        return [link, entries[Math.floor(where * entries.length)]].join('&');
      },
  ),
  fc.tuple(fc.constantFrom(...KEYS), hostile).map(
    ([key, text]): Change =>
      (link) =>
        `${link}&${key}=${encodeURIComponent(wellFormed(text))}`,
  ),
  fc.tuple(fc.constantFrom(...KEYS), hostile).map(
    ([key, text]): Change =>
      (link) => {
        return `${link}&${key}=${text}`;
      },
  ),
  fc.integer({ min: -5, max: 1e6 }).map(
    (v): Change =>
      (link) =>
        link.replace('v=1', `v=${v}`),
  ),
  fc.tuple(at, hostile).map(
    ([where, text]): Change =>
      (link) =>
        replaceText(link, where, text),
  ),
  fc.tuple(at, at).map(
    ([from, to]): Change =>
      (link) => {
        const cut = (where: number) => Math.floor(where * link.length);
        return link.slice(0, cut(Math.min(from, to))) + link.slice(cut(Math.max(from, to)));
      },
  ),
);

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** One to three changes, one after the other. */
export const mangling: fc.Arbitrary<Change> = fc
  .array(change, { minLength: 1, maxLength: 3 })
  .map((changes) => (link) => changes.reduce((now, next) => next(now), link));
