/**
 * Builds the packed Hanzi set out of npm `hanzi-writer-data` and Debian's `unicode-data`: `npm install && npm run
 * build` in this folder, byte for byte. The spoken syllables are made by `speak.mjs` and taken as they lie there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { nibbles, writeSet } from '../pack.mjs';
import { CLASSES, chars, FONT, numbers, ordered, TEST, train, unihan } from './characters.mjs';
import { groupsOf } from './groups.mjs';
import { spokenOf, syllableOf } from './pinyin.mjs';
import { covered } from './raster.mjs';
import { wordsOf } from './words.mjs';

const SPOKEN = '../../public/data/hanzi/spoken.mulaw.gz';
const here = (name) => readFileSync(new URL(name, import.meta.url));
const SIDE = 28;
const STROKES = 24;
const VOCABULARY = 400;
const INITIALS = ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')];
const FINALS = [
  '',
  ...'a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou'.split(' '),
  ...'u ua uai uan uang ue ui un uo ü üe'.split(' '),
];

const labels = ordered.map((char) => numbers.indexOf(unihan.radicals.get(char)));
const drawn = ordered.map((char) => JSON.parse(readFileSync(join(FONT, `${char}.json`), 'utf8')));

const glyphs = drawn.flatMap(({ strokes }) =>
  Array.from(covered(strokes, SIDE), (part) => Math.round(15 * part)),
);

/** 1 to 255 across the box of 1,024; 0 where there is no stroke. */
const placed = ([x, y]) =>
  [x, 900 - y].map((at) => 1 + Math.round((254 * Math.min(1024, Math.max(0, at))) / 1024));
const pens = drawn.flatMap(({ medians }) =>
  Array.from({ length: STROKES }, (_, k) => {
    const line = medians[k];
    return line ? [...placed(line[0]), ...placed(line.at(-1))] : [0, 0, 0, 0];
  }).flat(),
);

const said = ordered.map((char) => wordsOf(unihan.definitions.get(char) ?? ''));
const counts = new Map();
for (const words of said.slice(0, train)) {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const vocabulary = [...counts]
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, VOCABULARY)
  .map(([word]) => word);
const bags = said.map((words) => vocabulary.map((word) => (words.has(word) ? 1 : 0)));

const oneOf = (list, value) => list.map((one) => (one === value ? 1 : 0));
const sounds = ordered.map((char) => {
  const { initial, final, tone } = syllableOf(unihan.pinyin.get(char) ?? '');
  return [...oneOf(INITIALS, initial), ...oneOf(FINALS, final), ...oneOf([1, 2, 3, 4, 5], tone)];
});

const rows = (test) => ordered.flatMap((char, n) => (test(char, n) ? [n] : []));
const groupOf = new Map(
  groupsOf(chars, unihan).flatMap((group, k) => group.map((char) => [char, k])),
);

/** What the page shows of the held-out characters, by sense; lines are x and y, 0 to 255, stroke by stroke. */
const held = ordered.slice(train);
const spoken = JSON.parse(here('clips.json'));
const readings = held.map((char) => unihan.pinyin.get(char) ?? '');
const shown = {
  strokes: {
    lines: drawn.slice(train).map(({ medians }) => medians.map((line) => line.flatMap(placed))),
  },
  pinyin: {
    texts: readings,
    clips: {
      starts: spoken.starts,
      of: readings.map((reading) => spoken.syllables.indexOf(spokenOf(reading))),
    },
  },
  meaning: { texts: held.map((char) => unihan.definitions.get(char) ?? ''), known: vocabulary },
};

const sense = (id, inputs, format, more = {}) => {
  return { id, inputs, ...more, scaled: 'together', format, file: id };
};
writeSet('hanzi', {
  version: 1,
  title: 'Hanzi radicals: glyph, pen strokes, English definition, pinyin',
  notice:
    'Glyphs and strokes were made from the Arphic fonts by way of hanzi-writer-data 2.0.1, on 28 November 2026: outlines filled at 28 x 28, ends of strokes kept, all written as 4-bit and 8-bit numbers. ARPHICPL.TXT is their licence. Definitions, pinyin and radicals are from Unihan 15.0.0, modified in form: words counted, syllables taken apart.',
  sources: { 'hanzi-writer-data': '2.0.1', 'unicode-data': '15.0.0-1' },
  classes: CLASSES,
  train,
  test: TEST,
  labels,
  characters: ordered.join(''),
  groups: ordered.map((char) => groupOf.get(char)),
  files: {
    glyph: { name: 'glyph.4bit.gz', bytes: nibbles(glyphs) },
    strokes: { name: 'strokes.byte.gz', bytes: Uint8Array.from(pens) },
    meaning: { name: 'meaning.4bit.gz', bytes: nibbles(bags.flat()) },
    pinyin: { name: 'pinyin.4bit.gz', bytes: nibbles(sounds.flat()) },
    shown: { name: 'shown.json.gz', bytes: Buffer.from(JSON.stringify(shown)) },
    spoken: { name: 'spoken.mulaw.gz', bytes: gunzipSync(here(SPOKEN)) },
  },
  senses: [
    sense('glyph', SIDE ** 2, '4bit', { shape: [SIDE, SIDE] }),
    sense('strokes', 4 * STROKES, 'byte', { shown: 'lines' }),
    sense('pinyin', 64, '4bit', {
      shown: 'voice',
      missing: rows((char) => !unihan.pinyin.has(char)),
    }),
    sense('meaning', VOCABULARY, '4bit', {
      shown: 'text',
      missing: rows((_, n) => !bags[n].includes(1)),
    }),
  ],
  licences: {
    'ARPHICPL.TXT': readFileSync(join(FONT, 'ARPHICPL.TXT')),
    'UNICODE.txt': here('UNICODE.txt'),
  },
});
