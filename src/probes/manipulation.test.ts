import { expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { manipulationChecks } from './manipulation.ts';

const [SIZE, CLASSES, COLUMNS] = [400, 4, 6];
const labels = Int32Array.from({ length: SIZE }, (_, n) => n % CLASSES);

/** Codes that name the class in their first columns and the sense, by `apart`, in the last. */
function codesOf(sense: number, apart: number, classAt: number): Float32Array {
  const stream = new Stream(sense, 'test');
  return Float32Array.from({ length: SIZE * COLUMNS }, (_, k) => {
    const [n, column] = [Math.floor(k / COLUMNS), k % COLUMNS];
    const said = column === (labels[n] + classAt) % CLASSES ? 3 : 0;
    return said + (column === COLUMNS - 1 ? apart * sense : 0) + 0.3 * stream.normal();
  });
}
const checks = (apart: number, classAt = 0) =>
  manipulationChecks(
    [codesOf(0, apart, 0), codesOf(1, apart, classAt)],
    COLUMNS,
    labels,
    CLASSES,
    3,
  );

it('tells senses apart that differ, and not those that say the same in the same place', () => {
  expect(checks(8).refit).toBe(1);
  expect(checks(0).refit).toBeLessThan(0.6);
});

it('reads the class of either sense, and across where both say it in one language', () => {
  const { ownClass, transfer } = checks(0);
  expect(ownClass).toEqual([1, 1]);
  expect(transfer).toBeGreaterThan(0.95);
  expect(checks(0, 1)).toMatchObject({ ownClass: [1, 1] });
  expect(checks(0, 1).transfer).toBeLessThan(0.1);
});

it('gives the same numbers again', () => {
  expect(checks(1)).toEqual(checks(1));
});
