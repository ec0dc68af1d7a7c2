import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toRawJson } from './raw-record.ts';

it('says all of a record that JSON can say, and numbers of typed lists', () => {
  const record: Record<string, unknown> = { id: 'c', big: 7n, rows: [Float32Array.of(1, 0.5)] };
  record.self = record;
  const body = { map: new Map([[1, 2]]), again: [record.rows, record.rows] };
  expect(JSON.parse(toRawJson(record, body))).toEqual({
    format: 'wane-record',
    record: { id: 'c', big: '7', rows: [[1, 0.5]], self: 'itself' },
    body: { map: [[1, 2]], again: [[[1, 0.5]], [[1, 0.5]]] },
  });
});

it('never throws', () => {
  const anything = fc.anything({ withBigInt: true, withTypedArray: true, withMap: true });
  fc.assert(
    fc.property(anything, (record) => {
      expect(JSON.parse(toRawJson(record, undefined))).toHaveProperty('format');
    }),
  );
});
