import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOfArray } from '../bytes.ts';
import { fileChecksum } from '../checksum.ts';
import { openFile } from '../open.ts';
import type { SampleSize, Samples } from '../samples.ts';
import { cuts, flipped } from '../testing/mutate.ts';
import { outcomeOf } from '../testing/outcome.ts';
import { zipEntries } from '../zip.ts';

const archive = bytesOfArray(
  'packed-sounds.zip',
  new Uint8Array(readFileSync('src/files/fixtures/packed-sounds.zip')),
);

async function memberOf(path: string): Promise<Uint8Array> {
  const found = (await zipEntries(archive)).find((entry) => entry.path === path);
  if (!found) throw new Error(`There is no ${path}.`);
  const bytes = await found.open();
  return bytes.read(0, bytes.size);
}

async function samplesOf(name: string, bytes: Uint8Array): Promise<Samples> {
  const file = await openFile(bytesOfArray(name, bytes));
  if (file.kind !== 'samples') throw new Error(`${name} holds no samples.`);
  return file;
}

const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const outcome = await outcomeOf(name, bytes);
  if ('decoded' in outcome) throw new Error(`${name} was read.`);
  return outcome.refused;
};

const RATE = 8000;
const tone = (k: number) => 0.7 * Math.sin((2 * Math.PI * 440 * k) / RATE);

/** How the checksum of each begins, by which a change of a decoder is seen. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  'mp3/variable.mp3': 'b5eb1f2f4081facd',
  'mp3/constant.mp3': 'a219fc4b63726f53',
  'ogg/a.ogg': '94d4dd5694ef8c4d',
};

test.each(Object.keys(CHECKSUMS))(
  '%s is the tone that was packed, at its time, and has its own bits everywhere',
  async (path) => {
    const bytes = await memberOf(path);
    const samples = await samplesOf(path, bytes);
    const size: SampleSize = { of: 'sound', rate: RATE, seconds: 0.5 };
    const read = await samples.decode(0, size);
    for (let k = 400; k < 3600; k++) expect(Math.abs(read[k] - tone(k))).toBeLessThan(0.06);
    const { checksum } = await fileChecksum(samples);
    expect([path, checksum.slice(0, 16)]).toEqual([path, CHECKSUMS[path]]);
    expect(samples.reproducible).toBe(true);
  },
);

test('a packed sound that is cut short or changed is a sentence, or numbers of a sound', async () => {
  for (const path of ['mp3/constant.mp3', 'ogg/a.ogg']) {
    const bytes = await memberOf(path);
    for (const length of cuts(bytes.length)) {
      expect(await refusal(path, bytes.slice(0, length))).toMatch(
        /cut short|damaged|ends after|holds no sound|is empty|no picture or sound/,
      );
    }
    for (let seed = 0; seed < 20; seed++) {
      const outcome = await outcomeOf(path, flipped(bytes, seed).bytes);
      // Ogg has a checksum of each page, MP3 has none of its sound.
      if (path.endsWith('ogg')) expect(Object.keys(outcome)).toContain('refused');
    }
  }
});

test('titles around an MP3 are no sound, and what is neither is damage', async () => {
  const plain = await memberOf('mp3/constant.mp3');
  const tag = new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 3, 1, 2, 3]);
  const title = new Uint8Array(128);
  title.set(new TextEncoder().encode('TAG'));
  const around = await samplesOf('a.mp3', new Uint8Array([...tag, ...plain, ...title]));
  const { size } = await samplesOf('a.mp3', plain);
  expect(around.size).toEqual(size);
  const noise = new Uint8Array([...plain, 1, 2, 3, 4, 5]);
  expect(await refusal('a.mp3', noise)).toMatch(/^a\.mp3: the sound is damaged; save it as WAV/);
});

test('sounds packed in different ways are read together, at one rate', async () => {
  const file = await openFile(archive);
  if (file.kind !== 'samples') throw new Error('There are no sounds.');
  expect(file.labels).toEqual(['plain', 'mp3', 'mp3', 'ogg']);
  expect(file.size).toMatchObject({ of: 'sound', rate: 11025 });
});
