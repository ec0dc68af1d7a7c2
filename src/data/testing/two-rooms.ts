import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Stream } from '#numeric/random.ts';
import type { Scenario } from '#spec/index.ts';
import type { Load } from '../load.ts';
import type { SetHeader } from '../packed-rows.ts';

export const TRAIN = 40;
export const TEST = 12;
const SAMPLES = TRAIN + TEST;
const CLASSES = ['left', 'right', 'straight'];

const stream = new Stream(1, 'two-rooms');
const numbersOf = (inputs: number, most: number) =>
  Array.from({ length: SAMPLES * inputs }, () => stream.below(most + 1));

const nibbles = (values: number[]) =>
  Uint8Array.from(
    { length: values.length / 2 },
    (_, k) => values[2 * k] | (values[2 * k + 1] << 4),
  );

/** A packed set of three senses, one in each format, of which samples 3 and 45 lack the last. */
export const FILES: Record<string, Uint8Array> = {
  'floor.4bit': nibbles(numbersOf(6, 15)),
  'wall.byte': Uint8Array.from(numbersOf(3, 200)),
  'air.float32': new Uint8Array(Float32Array.from(numbersOf(2, 90), (v) => v / 8 - 5).buffer),
};
const MISSING = [3, 45];

const fileOf = (name: string) => ({
  name,
  bytes: FILES[name].length,
  sha256: bytesToHex(sha256(FILES[name])),
});

export const HEADER: SetHeader = {
  ...{ name: 'two-rooms', version: 1, classes: CLASSES, train: TRAIN, test: TEST },
  labels: Array.from({ length: SAMPLES }, (_, n) => n % CLASSES.length),
  senses: [
    ...(
      [
        { id: 'floor', inputs: 6, shape: [2, 3], scaled: 'together', format: '4bit' },
        { id: 'wall', inputs: 3, scaled: 'by column', format: 'byte' },
      ] as const
    ).map((sense) => ({ ...sense, file: fileOf(`${sense.id}.${sense.format}`) })),
    {
      ...{ id: 'air', inputs: 2, scaled: 'by column', format: 'float32' },
      ...{ file: fileOf('air.float32'), missing: MISSING },
    },
  ],
};

/** Serves the set, as `header` and `files` have it. */
export const loadOf =
  (header: object = HEADER, files: Record<string, Uint8Array> = FILES): Load =>
  async (path) => {
    const name = path.replace('two-rooms/', '');
    if (name === 'two-rooms.json') return new TextEncoder().encode(JSON.stringify(header));
    if (!(name in files)) throw new Error('404');
    return files[name];
  };

export const twoRooms: Scenario = {
  ...{ id: 'two-rooms', basis: 'Three senses of two rooms, for tests.', classes: CLASSES },
  settings: ['noise1', 'noise2', 'noise3', 'corrupt', 'loudness'],
  inSight: ['noise1', 'noise2', 'beta', 'lambda', 'learningRate', 'fusion'],
  ...{ senseOf: { noise1: 0, noise2: 1, noise3: 2 }, cost: 1, earlier: [] },
  presets: [
    {
      ...{ id: 'two-rooms', revision: 1, title: 'Two rooms', line: 'For tests.' },
      ...{ changes: { scenario: 'two-rooms', trainSize: 30 }, methodsAt: 300 },
    },
  ],
  source: 'packed',
  senses: ({ noise1, noise2, noise3, loudness }) => [
    { id: 'floor', label: 'Floor', inputs: 6, noise: { sd: noise1 }, loudness: 1 },
    { id: 'wall', label: 'Wall', inputs: 3, noise: { sd: noise2 }, loudness: 1 },
    { id: 'air', label: 'Air', inputs: 2, noise: { sd: noise3 }, loudness },
  ],
};
