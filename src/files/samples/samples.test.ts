import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { bytesOfArray } from '../bytes.ts';
import { fileChecksum } from '../checksum.ts';
import { openFile, openFiles } from '../open.ts';
import type { Samples } from '../samples.ts';
import { cuts, flipped } from '../testing/mutate.ts';
import { outcomeOf } from '../testing/outcome.ts';
import { wavOf } from '../testing/wav-of.ts';
import { zipOf } from '../testing/zip-of.ts';

async function samplesOf(name: string, bytes: Uint8Array): Promise<Samples> {
  const file = await openFile(bytesOfArray(name, bytes));
  if (file.kind !== 'samples') throw new Error(`${name} holds no samples`);
  return file;
}

const decodedOf = async (name: string, bytes: Uint8Array): Promise<number[]> => {
  const samples = await samplesOf(name, bytes);
  return [...(await samples.decode(0, samples.size))];
};

const refusal = async (name: string, bytes: Uint8Array) => {
  const outcome = await outcomeOf(name, bytes);
  if ('decoded' in outcome) throw new Error(`${name} was read`);
  return outcome.refused;
};

/** Pixels that every filter of PNG treats otherwise. */
const pixelsOf = (width: number, height: number) =>
  Uint8Array.from({ length: 4 * width * height }, (_, k) =>
    k % 4 === 3 ? 255 : (k * k * 7) % 256,
  );

function pngOf(
  width: number,
  height: number,
  options: object = {},
  pixels = pixelsOf(width, height),
) {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels);
  return new Uint8Array(PNG.sync.write(png, options));
}

describe('pictures', () => {
  test.each([0, 1, 2, 3, 4])('of filter %i are their pixels', async (filterType) => {
    const read = await decodedOf('a.png', pngOf(5, 4, { filterType, colorType: 2 }));
    const colours = [...pixelsOf(5, 4)].filter((_, k) => k % 4 !== 3);
    expect(read.map((value) => Math.round(value * 255))).toEqual(colours);
  });

  test('what is transparent lies on white', async () => {
    const pixels = new Uint8Array([255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 51]);
    const read = await decodedOf('a.png', pngOf(3, 1, { colorType: 6 }, pixels));
    expect(read.map((value) => Math.round(value * 100) / 100)).toEqual([
      1, 0, 0, 1, 1, 1, 0.8, 0.8, 0.8,
    ]);
  });

  test.each(['grey-16', 'palette-4', 'interlaced', 'grey-1'])(
    '%s is read as another reader does',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`src/files/fixtures/${name}.png`));
      const { data, width, height } = PNG.sync.read(Buffer.from(bytes));
      const samples = await samplesOf('a.png', bytes);
      const read = await samples.decode(0, { of: 'image', width, height, channels: 3 });
      const wanted = [...data].filter((_, k) => k % 4 !== 3);
      for (const [k, value] of read.entries())
        expect(Math.abs(value * 255 - wanted[k])).toBeLessThan(1);
    },
  );

  test('of another size are means of areas', async () => {
    const samples = await samplesOf(
      'a.png',
      pngOf(
        2,
        2,
        { colorType: 2 },
        new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255, 51, 51, 51, 255, 102, 102, 102, 255]),
      ),
    );
    const one = await samples.decode(0, { of: 'image', width: 1, height: 1, channels: 1 });
    expect(one[0]).toBeCloseTo((0 + 1 + 0.2 + 0.4) / 4, 6);
    const three = await samples.decode(0, { of: 'image', width: 3, height: 1, channels: 1 });
    expect([...three].map((value) => Math.round(value * 1000))).toEqual([100, 400, 700]);
  });
});

describe('sounds', () => {
  const wave = Array.from({ length: 200 }, (_, k) => Math.sin(k / 5) / 2);
  test.each([
    { bits: 8 },
    { bits: 16 },
    { bits: 24 },
    { bits: 32 },
    { bits: 32, float: true },
    { bits: 64, float: true },
    { bits: 24, extensible: true },
  ])('of %j are their waveform', async (options) => {
    const read = await decodedOf('a.wav', wavOf(wave, options));
    const most = options.bits === 8 ? 1 / 128 : 2 ** -15;
    for (const [k, value] of read.entries()) expect(Math.abs(value - wave[k])).toBeLessThan(most);
  });

  test('of several channels become their mean', async () => {
    expect(await decodedOf('a.wav', wavOf([0.5, -0.25, 1 / 8, 1 / 8], { channels: 2 }))).toEqual([
      0.125, 0.125,
    ]);
  });

  test('at another rate keep what both can carry, and lose what is above', async () => {
    const tone = (hertz: number, rate: number) =>
      Array.from({ length: rate / 2 }, (_, k) => Math.sin((2 * Math.PI * hertz * k) / rate) / 2);
    const at = async (hertz: number) => {
      const samples = await samplesOf('a.wav', wavOf(tone(hertz, 8000), { rate: 8000, bits: 24 }));
      return samples.decode(0, { of: 'sound', rate: 2000, seconds: 0.5 });
    };
    const low = await at(300);
    const wanted = tone(300, 2000);
    for (let k = 40; k < 960; k++) expect(Math.abs(low[k] - wanted[k])).toBeLessThan(0.01);
    const high = await at(1700);
    for (let k = 40; k < 960; k++) expect(Math.abs(high[k])).toBeLessThan(0.01);
  });
});

test('an archive is read in its folders, with labels of them, and notes on what differs', async () => {
  const members = [
    { path: 'birds/cat/1.png', data: pngOf(4, 4, { colorType: 2 }) },
    { path: 'birds/dog/1.png', data: pngOf(6, 5, { colorType: 0 }), deflate: true },
    { path: 'birds/read me.txt', data: new Uint8Array([65]) },
  ];
  const samples = await samplesOf('a.zip', zipOf(members));
  expect(samples.labels).toEqual(['cat', 'dog']);
  expect(samples.names).toEqual(['birds/cat/1.png', 'birds/dog/1.png']);
  expect(samples.size).toEqual({ of: 'image', width: 4, height: 4, channels: 3 });
  expect(samples.notes).toEqual(['Pictures differ in size; each is made 4 x 4.']);
  expect(samples.reproducible).toBe(true);
  const folder = members.map(({ path, data }) => bytesOfArray(path, data));
  const same = await openFiles(folder);
  expect((await fileChecksum(same)).checksum).toBe((await fileChecksum(samples)).checksum);
  const flat = zipOf(['cat_01.wav', 'dog-2.wav'].map((path) => ({ path, data: wavOf([0, 1]) })));
  expect((await samplesOf('b.zip', flat)).labels).toEqual(['cat', 'dog']);
});

test('sounds of two rates are brought to the lower one', async () => {
  const samples = await samplesOf(
    'sounds.zip',
    new Uint8Array(readFileSync('src/files/fixtures/sounds.zip')),
  );
  expect(samples.labels).toEqual(['low', 'high']);
  expect(samples.size).toEqual({ of: 'sound', rate: 8000, seconds: expect.closeTo(0.5, 3) });
  const high = await samples.decode(1, samples.size);
  for (let k = 100; k < 3900; k++) {
    expect(Math.abs(high[k] - 0.7 * Math.sin((2 * Math.PI * 880 * k) / 8000))).toBeLessThan(0.01);
  }
});

/** A JPEG's first frame of so many components. */
const jpegOf = (components: number) =>
  new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    17,
    8,
    0,
    9,
    0,
    7,
    components,
    0,
    0,
    0,
    0,
  ]);

test.each<[string, string, Uint8Array, RegExp]>([
  [
    'a JPEG of print',
    'a.jpg',
    jpegOf(4),
    /^a\.jpg: its colours are those of print \(CMYK\); save it in RGB/,
  ],
  ['a JPEG, outside browsers', 'a.jpg', jpegOf(3), /decoded by browsers alone/],
  ['an MP3', 'a.mp3', new Uint8Array([0x49, 0x44, 0x33, 4, 0]), /save it as WAV/],
  ['a GIF', 'a.gif', new TextEncoder().encode('GIF89a'), /save it as PNG/],
  ['a text called .png', 'a.png', new TextEncoder().encode('x,y\n1,2\n'), /whatever its name says/],
  [
    'a WAV that is packed',
    'a.wav',
    wavOf([0, 0]).map((byte, k) => (k === 20 ? 85 : byte)),
    /packed \(format 85\)/,
  ],
  [
    'sounds among pictures',
    'a.zip',
    zipOf([
      { path: 'a.png', data: pngOf(2, 2) },
      { path: 'b.wav', data: wavOf([0]) },
    ]),
    /^a\.zip, b\.wav: pictures and sounds lie in one folder/,
  ],
])('%s is refused', async (_, name, bytes, words) => {
  const file = await openFile(bytesOfArray(name, bytes))
    .then(
      async (opened) => (opened.kind === 'samples' ? opened.decode(0, opened.size) : undefined),
      (error: Error) => error.message,
    )
    .catch((error: Error) => error.message);
  expect(file).toMatch(words);
});

test('what is cut short or changed by a bit gives a sentence, or numbers of a sound', async () => {
  const both = zipOf([{ path: 'x/b.wav', data: wavOf([0, 0.5, -0.5, 1]), deflate: true }]);
  for (const [name, whole] of [
    ['a.png', pngOf(5, 4)],
    ['a.wav', wavOf([0, 0.5, -0.5, 1])],
    ['a.zip', both],
  ] as const) {
    for (const length of cuts(whole.length)) await refusal(name, whole.slice(0, length));
    for (let seed = 0; seed < 60; seed++) {
      const outcome = await outcomeOf(name, flipped(whole, seed).bytes);
      if (name === 'a.png' && 'decoded' in outcome) {
        expect(Object.values(outcome.decoded)[0]).toEqual(await decodedOf(name, whole));
      }
    }
  }
});
