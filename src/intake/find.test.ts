import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wavOf } from '#files/testing/wav-of.ts';
import { find } from './find.ts';

const ROWS = 60;
const rows = (row: (k: number) => string) => Array.from({ length: ROWS }, (_, k) => row(k));
const blobOf = (lines: readonly string[], encode = (text: string): BlobPart => text) => [
  { name: 'a.csv', blob: new Blob([encode(`${lines.join('\n')}\n`)]) },
];

const first = async (item: { numbers(from: number, to: number): Promise<Float64Array> }) => [
  ...(await item.numbers(0, 2)),
];

it('a table with decimal commas is read as it was meant, and says so', async () => {
  const lines = [
    'x_1;x_2;label',
    ...rows((k) => `${k},25;1.${100 + k},5;${k % 2 ? 'ja' : 'nein'}`),
  ];
  const { finding, items } = await find(blobOf(lines), { reading: '' });
  expect(finding.files[0].asRead).toMatchObject({
    delimiter: ';',
    encoding: 'utf-8',
    header: true,
  });
  expect(items.map(({ name, type }) => `${name} ${type}`)).toEqual([
    ...['x_1 number', 'x_2 number', 'label text'],
  ]);
  expect(await first(items[0])).toEqual([0.25, 1.25]);
  expect(await first(items[1])).toEqual([1100.5, 1101.5]);
  expect(items[0].reading?.decimal).toBe(',');
});

it('where numbers can be read in two ways, both are told, and a link says which was chosen', async () => {
  const lines = ['x;y;label', ...rows((k) => `1.${100 + k};${k},5;${k % 2}`)];
  const { finding, items } = await find(blobOf(lines), { reading: '' });
  const { reading } = finding.items[0];
  expect(reading?.other).toBeDefined();
  const other = reading?.other?.decimal === ',' ? 'c-0' : 'p-0';
  const anew = await find(blobOf(lines), { reading: other });
  expect(await first(anew.items[0])).not.toEqual(await first(items[0]));
  expect(await first(anew.items[0])).toEqual(reading?.other?.first.slice(0, 2));
});

it('another encoding and a first row without names are read where a person says so', async () => {
  const lines = rows((k) => `${k};${k % 2 ? 'sí' : 'no'}`);
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const { finding, items } = await find(blobOf(lines, latin), { reading: 'e-windows-1252.h-no' });
  expect(finding.rows).toBe(ROWS);
  expect(await items[1].text(0, 2)).toEqual(['no', 'sí']);
});

it('a file that is none of the known ones is refused in a sentence', async () => {
  const broken = [{ name: 'a.csv', blob: new Blob(['%PDF-1.7 and so on']) }];
  await expect(find(broken, { reading: '' })).rejects.toThrow(/^a\.csv: it is a PDF/);
  await expect(find([{ name: 'a.csv', blob: new Blob([]) }], { reading: '' })).rejects.toThrow(
    /a\.csv/,
  );
});

it('a folder of sounds is one item, in the order of its names, with its folders as labels', async () => {
  const file = (name: string, level: number) => ({
    ...{ name, blob: new Blob([wavOf(new Array<number>(800).fill(level))]) },
  });
  const brought = [file('s/low/2.wav', 0.25), file('s/high/1.wav', 0.5), file('s/low/1.wav', 0.25)];
  const { finding, items } = await find(brought, { reading: '' });
  expect(finding.files).toMatchObject([{ name: 's', format: 'sound', reproducible: true }]);
  expect(finding.rows).toBe(3);
  expect(finding.notes.map(({ id }) => id)).toEqual(['note-smaller-sound', 'note-halved']);
  expect(items.map(({ name }) => name)).toEqual(['sound 1/2', 'sound 2/2', 'label']);
  expect(await items[2].text(0, 3)).toEqual(['high', 'low', 'low']);
  const [high, low] = [await items[0].numbers(0, 1), await items[0].numbers(1, 2)];
  expect(high[10]).toBeCloseTo(0.5, 1);
  expect(low[10]).toBeCloseTo(0.25, 1);
});

it('pictures of a folder are one thing, and what systems keep beside them is none', async () => {
  const picture = readFileSync('src/files/fixtures/interlaced.png');
  const brought = ['birds/cat/1.png', 'birds/dog/1.png', 'birds/.DS_Store'].map((name) => ({
    name,
    blob: new Blob([name.endsWith('.png') ? picture : 'x']),
  }));
  const { finding, items } = await find(brought, { reading: '' });
  expect(finding.files.map(({ name, format, size }) => [name, format, size])).toEqual([
    ['birds', 'image', 2 * picture.length],
  ]);
  expect(finding.rows).toBe(2);
  const label = items.find(({ name }) => name === 'label');
  expect(await label?.text(0, 2)).toEqual(['cat', 'dog']);
});

it('pictures and sounds of the same names are two senses of one sample', async () => {
  const picture = readFileSync('src/files/fixtures/interlaced.png');
  const sound = wavOf(new Array<number>(800).fill(0.5));
  const brought = ['a/1', 'a/2', 'b/1'].flatMap((name) => [
    { name: `d/${name}.wav`, blob: new Blob([sound]) },
    { name: `d/${name}.png`, blob: new Blob([picture]) },
  ]);
  const { finding } = await find(brought, { reading: '' });
  expect(finding.items.map(({ name }) => name)).toEqual(['image', 'label', 'sound']);
  expect(finding.roles).toEqual({ senses: ['image', 'sound'], of: [0, 'label', 1] });
  expect(finding.notes.map(({ id }) => id)).not.toContain('note-unpaired');
  const odd = brought.map(({ name, blob }) => ({ name: name.replace('b/1.wav', 'b/7.wav'), blob }));
  const { finding: unpaired } = await find(odd, { reading: '' });
  expect(unpaired.notes.map(({ id }) => id)).toContain('note-unpaired');
});
