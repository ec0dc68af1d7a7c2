import { describe, expect, test } from 'vitest';
import { bytesOfArray } from '../bytes.ts';
import { openFile } from '../open.ts';
import { outcomeOf } from '../testing/outcome.ts';
import { openText } from './open-text.ts';
import type { TextOptions } from './options.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), little);
  return bytes;
};

const tableOf = (text: string | Uint8Array, options: TextOptions = {}, name = 'a.csv') =>
  openText(bytesOfArray(name, typeof text === 'string' ? utf8(text) : text), options);

/** What is read of a table, by the name of each column. */
const read = async (text: string | Uint8Array, name = 'a.csv') => {
  const outcome = await outcomeOf(name, typeof text === 'string' ? utf8(text) : text);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.decoded;
};

const refusal = async (text: string | Uint8Array, name = 'a.csv') => {
  const outcome = await outcomeOf(name, typeof text === 'string' ? utf8(text) : text);
  if ('decoded' in outcome) throw new Error(JSON.stringify(outcome.decoded));
  return outcome.refused;
};

const gap = Number.NaN;

describe('the numbers are right, whatever parts them', () => {
  test.each<[string, string, Record<string, (number | string)[]>]>([
    ['commas', 'x,y\n1,2.5\n-3,4e3\n', { x: [1, -3], y: [2.5, 4000] }],
    ['semicolons and decimal commas', 'x;y\n1;2,5\n2;0,25\n', { x: [1, 2], y: [2.5, 0.25] }],
    ['tabs', 'x\ty\n1\t2\n3\t4\n', { x: [1, 3], y: [2, 4] }],
    ['bars', 'x|y\n1|2\n3|4\n', { x: [1, 3], y: [2, 4] }],
    [
      'thousands, in English',
      'x;y\n1,234.5;1\n12,000,000.25;2\n',
      { x: [1234.5, 12e6 + 0.25], y: [1, 2] },
    ],
    ['thousands, in German', 'x;y\n-21.419,06;1\n-116;2\n', { x: [-21419.06, -116], y: [1, 2] }],
    [
      'thousands, in Swiss and French',
      "x;y\n1'234.5;1\n1 234 567.5;2\n",
      { x: [1234.5, 1234567.5], y: [1, 2] },
    ],
    ['line ends of Windows', 'x,y\r\n1,2\r\n3,4\r\n', { x: [1, 3], y: [2, 4] }],
    ['line ends of old Macs', 'x,y\r1,2\r3,4\r', { x: [1, 3], y: [2, 4] }],
    ['no line end at the end', 'x,y\n1,2\n3,4', { x: [1, 3], y: [2, 4] }],
    ['a byte order mark', '\ufeffx,y\n1,2\n', { x: [1], y: [2] }],
    ['a line for Excel', 'sep=;\nx;y\n1,5;2\n', { x: [1.5], y: [2] }],
    ['gaps', 'x,y\n1,NA\n,2\nNaN,null\n4,5\n', { x: [1, gap, gap, 4], y: [gap, 2, gap, 5] }],
    ['zeros in front', 'id,x\n007,1\n010,2\n', { id: ['007', '010'], x: [1, 2] }],
    [
      '2^53 and beyond',
      'a,b\n9007199254740992,9007199254740993\n1,2\n',
      { a: [2 ** 53, 1], b: ['9007199254740993', '2'] },
    ],
    [
      'quotes',
      'x,y\n"a,b",1\n"say ""no""",2\n"two\nlines",3\n',
      { x: ['a,b', 'say "no"', 'two\nlines'], y: [1, 2, 3] },
    ],
    ['blank lines', '\nx,y\n\n1,2\n\n3,4\n\n', { x: [1, 3], y: [2, 4] }],
    [
      'truths and dates',
      'x,y\ntrue,2026-01-31\nFALSE,2000-02-29\n',
      { x: [1, 0], y: ['2026-01-31', '2000-02-29'] },
    ],
    ['names that are none, or twice', 'x,,x\n1,2,3\n', { x: [1], 'column 2': [2], 'x (2)': [3] }],
    ['no names', '1,2\n3,4\n', { 'column 1': [1, 3], 'column 2': [2, 4] }],
    [
      'infinity and minus of print',
      'x,y\ninf,\u22125\n-Infinity,6\n',
      { x: [Infinity, -Infinity], y: [-5, 6] },
    ],
    ['a delimiter at the end of rows', 'x;y\n1;2;\n3;4;\n', { x: [1, 3], y: [2, 4] }],
    ['more than a double holds', 'x,y\n1e400,1\n2,3\n', { x: ['1e400', '2'], y: [1, 3] }],
    ['one column', 'x\n1\n\n3\n', { x: [1, gap, 3] }],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

test('every encoding gives the same words, and a guess is said to be one', async () => {
  const text = 'name,x\nMüller – “Ø”,1\nÇelik,2\n';
  const western = Uint8Array.from(text, (char) => {
    const special: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94 };
    return special[char] ?? char.charCodeAt(0);
  });
  const names = ['Müller – “Ø”', 'Çelik'];
  for (const bytes of [
    utf8(text),
    utf16(`\ufeff${text}`, true),
    utf16(`\ufeff${text}`, false),
    utf16(text, true),
    western,
  ]) {
    expect(await read(bytes)).toEqual({ name: names, x: [1, 2] });
  }
  const guessed = await tableOf(western);
  expect(guessed.notes[0]).toBe(
    'It is no UTF-8 and names no encoding; it is read as windows-1252, which is a guess.',
  );
  expect(guessed.asRead.encodings.map(({ encoding }) => encoding)).toEqual([
    'windows-1252',
    'gbk',
    'shift_jis',
  ]);
  const size = Uint8Array.from('Größe,x\n1,2\n', (char) => char.charCodeAt(0));
  expect(await read(size)).toEqual({ Größe: [1], x: [2] });
  const gbk = new Uint8Array([
    ...utf8('name,x\n'),
    0xb1,
    0xb1,
    0xbe,
    0xa9,
    ...utf8(',1\n'),
    0xc9,
    0xcf,
    0xba,
    0xa3,
    ...utf8(',2\n'),
  ]);
  expect(await read(gbk)).toEqual({ name: ['北京', '上海'], x: [1, 2] });
  expect((await tableOf(gbk, { encoding: 'windows-1252' })).rows).toBe(2);
});

test('where a decimal mark can be either, both readings are shown, and one can be chosen', async () => {
  const text = 'x;y\n1,234;1\n5,678;2\n';
  const { columns, notes } = await tableOf(text);
  expect(columns[0].reading).toEqual({
    decimal: ',',
    other: { decimal: '.', first: [1234, 5678] },
  });
  expect(notes).toEqual([
    'Column “x”: “1,234” (row 2) is read as 1.234 and could be 1234; choose its decimal mark.',
  ]);
  const chosen = await tableOf(text, { decimals: { x: '.' } });
  expect([...(await chosen.numbers(0, 0, 2))]).toEqual([1234, 5678]);
});

test('a column may be called as every object is, with nothing chosen for it', async () => {
  const names = ['constructor', '__proto__', 'toString'];
  const table = await tableOf(`${names.join(',')}\n1.5,2.5,3.5\n4.5,5.5,6.5\n`, { decimals: {} });
  expect(table.columns.map(({ name, type }) => [name, type])).toEqual(
    names.map((name) => [name, 'number']),
  );
  expect(table.notes).toEqual([]);
});

test('two columns of whole numbers may be one of decimal commas, which is said and can be chosen', async () => {
  const table = await tableOf('9,99\n1,50\n');
  expect(table.columns).toHaveLength(2);
  expect(table.notes).toEqual([
    'Its fields are parted by commas; they may as well be by nothing (one column of decimal commas).',
  ]);
  const one = await tableOf('9,99\n1,50\n', { delimiter: '' });
  expect([...(await one.numbers(0, 0, 2))]).toEqual([9.99, 1.5]);
});

test.each<[string, string | Uint8Array, RegExp]>([
  [
    'quotes that never close',
    'x,y\n1,"2\n3,4\n',
    /^a\.csv, row 2: quotes open here that never close; close them/,
  ],
  ['text behind quotes', 'x,y\n1,"a"b\n', /^a\.csv, row 2: after quotes that close/],
  [
    'a row too short',
    'x,y\n1,2\n3\n4,5\n',
    /^a\.csv, row 3: it has 1 field and the first row has 2;/,
  ],
  [
    'a row too long',
    'x,y\n1,2\n3,4,5\n',
    /^a\.csv, row 3: it has 3 fields and the first row has 2;/,
  ],
  [
    'row names without a name, as R writes them',
    'x\ty\na\t1\t2\nb\t3\t4\n',
    /^a\.csv, row 2: it has 3 fields and the first row has 2; name every column/,
  ],
  ['blank lines alone', '\n\n\n', /it holds no rows; choose another file/],
  ['zeros', new Uint8Array([...utf8('x,y\n1,2\n'), 0, 0, 10]), /not known/],
  ['a web page', '<!DOCTYPE html><html><body>Log in</body></html>', /it is a web page/],
  ['JSON', '[{"x": 1}]', /it is JSON, not a table/],
  [
    'a picture',
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    /the head of the picture is damaged/,
  ],
  ['a PDF', '%PDF-1.7\n1 0 obj\n', /it is a PDF; save its table as CSV/],
  ['a pickle', new Uint8Array([0x80, 4, 0x95, 1, 0, 0, 0, 0, 0, 0, 0]), /Python pickle/],
])('%s is refused', async (_, text, words) => {
  expect(await refusal(text)).toMatch(words);
});

test('a table longer than what is read at once is read in any part', async () => {
  const rows = 30_000;
  const lines = Array.from({ length: rows }, (_, k) => `${k},"n ${k}\nsecond",${k / 4}`);
  const file = await openFile(bytesOfArray('a.csv', utf8(`k,word,x\n${lines.join('\n')}\n`)));
  if (file.kind !== 'table') throw new Error('It is no table.');
  expect(file.rows).toBe(rows);
  for (const row of [0, 9_999, 29_990, 3]) {
    expect([...(await file.numbers(2, row, row + 2))]).toEqual([row / 4, (row + 1) / 4]);
    expect(await file.text(1, row, row + 1)).toEqual([`n ${row}\nsecond`]);
  }
});

test('bytes changed or cut at random give numbers or a sentence', async () => {
  const whole = utf8(
    'id;name;price;when\n007;Müller;1,5;2026-01-31\n008;"a;b";2,25;2026-02-01\n009;x;-3;\n',
  );
  for (let seed = 0; seed < 200; seed++) {
    const bytes = whole.slice(0, seed % 3 === 0 ? 1 + ((seed * 7) % whole.length) : whole.length);
    bytes[(seed * 31) % bytes.length] = (seed * 89) % 256;
    await outcomeOf('a.csv', bytes);
  }
});
