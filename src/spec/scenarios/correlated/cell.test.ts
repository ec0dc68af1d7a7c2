import { expect, it } from 'vitest';
import { cellNamed, nameOfCell } from './cell.ts';

it('reads the cell from its name, and from nothing else', () => {
  for (const cell of [
    { ratio: 1.5, correlation: 0 },
    { ratio: 3, correlation: 0.8 },
  ]) {
    expect(cellNamed(nameOfCell(cell))).toEqual(cell);
  }
  expect(() => cellNamed('r 2')).toThrow('names no cell');
});
