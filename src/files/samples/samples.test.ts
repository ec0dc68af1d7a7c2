import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { type Bytes, bytesOfArray } from '../bytes.ts';
import { fileChecksum } from '../checksum.ts';
import { crc32 } from '../crc32.ts';
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

/** How the checksum of each JPEG begins, by which a change of its decoder is seen. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  colour: 'c4cb6194e77cc596',
  progressive: 'a8a89e0529cd4b4d',
  grey: '9f9591b19c6dc000',
  rgb: 'ebaaced20423994b',
};

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

  test('the one colour that is transparent lies on white, and a colour beyond the palette is refused', async () => {
    const pixels = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255]);
    const withClear = (bytes: Uint8Array, values: readonly number[]) => {
      const part = new Uint8Array(12 + values.length);
      part.set([0, 0, 0, values.length, ...new TextEncoder().encode('tRNS'), ...values]);
      const view = new DataView(part.buffer);
      view.setUint32(8 + values.length, crc32(part.subarray(4, 8 + values.length)));
      return new Uint8Array([...bytes.slice(0, 33), ...part, ...bytes.slice(33)]);
    };
    const red = withClear(pngOf(2, 1, { colorType: 2 }, pixels), [0, 255, 0, 0, 0, 0]);
    expect(await decodedOf('a.png', red)).toEqual([1, 1, 1, 0, 1, 0]);
    const grey = pngOf(2, 1, { colorType: 0 }, new Uint8Array([9, 9, 9, 255, 0, 0, 0, 255]));
    const [first, second] = await decodedOf('a.png', withClear(grey, [0, 9]));
    expect([first, second]).toEqual([1, 0]);
    const palette = new Uint8Array(readFileSync('src/files/fixtures/palette-4.png'));
    const at = new TextDecoder('latin1').decode(palette).indexOf('PLTE');
    const view = new DataView(palette.buffer);
    const short = new Uint8Array([
      ...palette.slice(0, at - 4),
      ...[0, 0, 0, 3, ...palette.slice(at, at + 7), 0, 0, 0, 0],
      ...palette.slice(at + 8 + view.getUint32(at - 4)),
    ]);
    new DataView(short.buffer).setUint32(at + 7, crc32(short.subarray(at, at + 7)));
    expect(await refusal('a.png', short)).toMatch(/^a\.png: the picture is damaged;/);
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

  test.each(['colour', 'progressive', 'grey', 'rgb'])(
    '%s.jpg is what libjpeg decodes, but for rounding, and has its own bits everywhere',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`src/files/samples/fixtures/${name}.jpg`));
      const { size, ...samples } = await samplesOf('a.jpg', bytes);
      const read = await samples.decode(0, size);
      const wanted = readFileSync(`src/files/samples/fixtures/${name}.pnm`).subarray(-read.length);
      const off = [...read].map((value, k) => Math.abs(value * 255 - wanted[k]));
      expect(Math.max(...off)).toBeLessThan(3.5);
      expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.6);
      const { checksum } = await fileChecksum({ ...samples, size });
      expect([name, checksum.slice(0, 16)]).toEqual([name, CHECKSUMS[name]]);
      for (const length of cuts(bytes.length)) await refusal('a.jpg', bytes.slice(0, length));
      for (let seed = 0; seed < 20; seed++) await outcomeOf('a.jpg', flipped(bytes, seed).bytes);
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

  test('that were written as a stream, without their size, are read to the end of the file', async () => {
    const whole = wavOf(wave, { bits: 16 });
    const told = await decodedOf('a.wav', whole);
    for (const size of [0, 0xffffffff, 0x7ffff000]) {
      const stream = whole.slice();
      for (const at of [4, 40]) new DataView(stream.buffer).setUint32(at, size, true);
      expect(await decodedOf('a.wav', stream)).toEqual(told);
    }
  });

  test('with parts of odd length before and behind are read', async () => {
    const whole = wavOf([0.5, -0.5], { bits: 16 });
    const odd = [...new TextEncoder().encode('LIST'), 3, 0, 0, 0, 1, 2, 3, 0];
    const read = await decodedOf(
      'a.wav',
      new Uint8Array([...whole.slice(0, 36), ...odd, ...whole.slice(36), ...odd]),
    );
    expect(read).toEqual([0.5, -0.5]);
  });

  test('with a number that is none, or of nothing but heads of parts, are refused', async () => {
    const nan = wavOf([0.5, Number.NaN], { bits: 32, float: true });
    expect(await refusal('a.wav', nan)).toMatch(/^a\.wav: .*sample 2 is no number;/);
    const zeros = new Uint8Array(2 ** 20);
    zeros.set(nan.slice(0, 12));
    let reads = 0;
    const counted: Bytes = {
      ...bytesOfArray('a.wav', zeros),
      read: async (from, to) => {
        reads++;
        return zeros.slice(from, to);
      },
    };
    await expect(openFile(counted)).rejects.toThrow(/head of the sound is damaged/);
    expect(await refusal('a.wav', wavOf([]))).toMatch(/it holds no sound/);
    expect(reads).toBeLessThan(2000);
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
  expect(samples.notes).toEqual([
    'Its 2 labels are the names of the folders.',
    'Pictures differ in size; each is made 4 x 4.',
    'Left out, as it is no picture or sound: “birds/read me.txt”.',
  ]);
  expect(samples.reproducible).toBe(true);
  const folder = members.map(({ path, data }) => bytesOfArray(path, data));
  const same = await openFiles(folder);
  expect((await fileChecksum(same)).checksum).toBe((await fileChecksum(samples)).checksum);
  const flat = zipOf(['cat_01.wav', 'dog-2.wav'].map((path) => ({ path, data: wavOf([0, 1]) })));
  expect((await samplesOf('b.zip', flat)).labels).toEqual(['cat', 'dog']);
});

const archiveOf = (paths: readonly string[], data = pngOf(2, 2)) =>
  zipOf(paths.map((path) => ({ path, data })));

test.each<[readonly string[], readonly string[], (readonly string[])?]>([
  [
    ['7_jackson_32.png', '3_theo_1.png', '7_theo_2.png'],
    ['7', '3', '7'],
    ['jackson', 'theo', 'theo'],
  ],
  [
    ['001_cat.png', '002_dog.png', '003_cat.png'],
    ['cat', 'dog', 'cat'],
  ],
  [
    ['cat12.png', 'dog12.png', 'cat13.png'],
    ['cat', 'dog', 'cat'],
  ],
  [
    ['x\\cat\\1.png', 'x\\dog\\2.png'],
    ['cat', 'dog'],
  ],
  [
    ['train/cat/1.png', 'test/cat/2.png', 'train/dog/3.png'],
    ['cat', 'cat', 'dog'],
  ],
])('%j are labelled %j', async (paths, labels, groups) => {
  const { readings, ...samples } = await samplesOf('a.zip', archiveOf(paths));
  expect(samples.labels).toEqual(labels);
  expect(readings[0].groups).toEqual(groups);
});

test('folders and names that tell other labels are both offered, and it is said which were taken', async () => {
  const paths = ['a/7_x.png', 'b/3_y.png', 'b/7_z.png'];
  const { readings, notes } = await samplesOf('a.zip', archiveOf(paths));
  expect(readings).toEqual([
    { by: 'folder', labels: ['a', 'b', 'b'] },
    { by: 'name', labels: ['7', '3', '7'] },
  ]);
  expect(notes[0]).toBe(
    'Its 2 labels are the names of the folders; words of the names would give others.',
  );
  const own = await samplesOf('a.zip', archiveOf(['0001.png', '0002.png', '0003.png']));
  expect(own.notes[0]).toMatch(/^Each has a label of its own/);
});

test('what systems keep beside pictures is passed over', async () => {
  const samples = await samplesOf(
    'a.zip',
    zipOf([
      { path: 'x/cat/1.png', data: pngOf(2, 2) },
      { path: 'x/dog/1.png', data: pngOf(2, 2) },
      ...['__MACOSX/x/cat/._1.png', 'x/.DS_Store', 'x/.1.png', 'x/Thumbs.db'].map((path) => ({
        path,
        data: new Uint8Array([0, 5, 22, 7]),
      })),
    ]),
  );
  expect(samples.names).toEqual(['x/cat/1.png', 'x/dog/1.png']);
  expect(samples.notes).toEqual(['Its 2 labels are the names of the folders.']);
});

test('a spreadsheet with a picture is a spreadsheet, and a damaged picture is named', async () => {
  const paths = ['xl/workbook.xml', 'xl/media/image1.png'];
  expect(await refusal('a.csv', archiveOf(paths))).toMatch(/it is a spreadsheet \(Excel\)/);
  const cut = zipOf([
    { path: 'cat/1.png', data: pngOf(2, 2) },
    { path: 'dog/2.png', data: pngOf(2, 2).slice(0, 20) },
  ]);
  expect(await refusal('a.zip', cut)).toMatch(/^a\.zip, dog\/2\.png: it ends after 20 bytes/);
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
  ['a JPEG that is a head alone', 'a.jpg', jpegOf(3), /^a\.jpg: the picture is cut short;/],
  ['an MP3 of a head alone', 'a.mp3', new Uint8Array([0x49, 0x44, 0x33, 4, 0]), /is cut short;/],
  ['a sound of another kind', 'a.flac', new TextEncoder().encode('fLaC'), /save it as WAV/],
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
