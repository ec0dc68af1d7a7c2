import { expect, it } from 'vitest';
import { LINE, placeWords } from './region-words.ts';

const [columns, rows] = [20, 12];
const left = (square: number) => square % columns < 14;
const squares = Array.from({ length: columns * rows }, (_, square) => left(square));
const lines = ['Sound collapses:', 'it could be used,', 'and nobody listens'];

it.each([900, 350])('names a region within it and on nothing that is taken, %i px wide', (wide) => {
  const high = wide / 1.5;
  const isTaken = (square: number) => Math.floor(square / columns) === 6;
  const placed = placeWords({ lines, squares }, { columns, rows, wide, high, isTaken });
  if (!placed) throw new Error('no room was found');
  const half = (Math.max(...placed.lines.map(({ length }) => length)) * placed.size) / 4;
  const foot = placed.y + placed.lines.length * LINE * placed.size;
  for (let square = 0; square < columns * rows; square++) {
    const x = ((square % columns) * wide) / columns;
    const y = high - ((Math.floor(square / columns) + 1) * high) / rows;
    const over =
      x < placed.x + half &&
      x + wide / columns > placed.x - half &&
      y < foot &&
      y + high / rows > placed.y;
    if (over) expect(left(square) && !isTaken(square)).toBe(true);
  }
});

it('says less where there is less room, and nothing where there is none', () => {
  const of = (wide: number) =>
    placeWords({ lines, squares }, { columns, rows, wide, high: wide / 6, isTaken: () => false });
  expect(of(1200)?.lines).toEqual(lines);
  expect(of(300)?.lines).toEqual(lines.slice(0, 1));
  expect(of(120)).toBeUndefined();
  const nowhere = { lines, squares: squares.map(() => false) };
  const ground = { columns, rows, wide: 900, high: 600, isTaken: () => false };
  expect(placeWords(nowhere, ground)).toBeUndefined();
});
