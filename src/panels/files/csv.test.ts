import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, csvOf } from './csv.ts';

test('csvOf leaves blank what was not measured, and writes each number as short as it can', () => {
  const third = Math.fround(1 / 3);
  expect(
    csvOf([
      ['step', 'share.slow-sense', 'state'],
      [25, third, 'done'],
      [50, Number.NaN, null],
      [75, Number.POSITIVE_INFINITY, true],
      [4294967295, 0.1, 'a "b", c\nd'],
      [0, -0, Math.fround(1e-7)],
    ]),
  ).toBe(
    [
      'step,share.slow-sense,state',
      '25,0.33333334,done',
      '50,,',
      '75,Infinity,true',
      '4294967295,0.1,"a ""b"", c\nd"',
      '0,0,1e-7',
      '',
    ].join('\r\n'),
  );
});

const anyCell = fc.oneof(fc.string(), fc.double(), fc.float(), fc.boolean(), fc.constant(null));

test('csvOf gives back every cell: texts as they were, numbers to the bit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
      const read = csvParseRows(csvOf(rows).replace(/\r\n$/, ''));
      const same = (cell: Cell, text: string) =>
        typeof cell === 'number' && !Number.isNaN(cell)
          ? Number(text) === cell || Math.fround(Number(text)) === cell
          : text === (cell === null || Number.isNaN(cell) ? '' : String(cell));
      expect(read.length).toBe(rows.length);
      expect(rows.every((row, r) => row.every((cell, c) => same(cell, read[r][c])))).toBe(true);
    }),
  );
});
