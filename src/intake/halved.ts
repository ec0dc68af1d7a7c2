import type { Item } from './item.ts';

/** Where the columns of a sample are divided: rows before them, columns, and numbers of each. */
function axesOf({ shape = [], width }: Item) {
  if (shape.length < 2) return { rows: 1, columns: width, deep: 1 };
  const [rows, columns, ...rest] = shape;
  return { rows, columns, deep: rest.reduce((all, one) => all * one, 1) };
}

/** One half of an item: columns from..to of every sample. */
function partOf(item: Item, name: string, from: number, to: number): Item {
  const { rows, columns, deep } = axesOf(item);
  const [start, length] = [from * deep, (to - from) * deep];
  const { shape = [] } = item;
  return {
    ...item,
    name,
    width: rows * length,
    shape: shape.length < 2 ? [to - from] : [rows, to - from, ...shape.slice(2)],
    numbers: async (first, last) => {
      const whole = await item.numbers(first, last);
      const out = new Float64Array((last - first) * rows * length);
      for (let k = 0; k < (last - first) * rows; k++) {
        const at = k * columns * deep + start;
        out.set(whole.subarray(at, at + length), k * length);
      }
      return out;
    },
  };
}

/**
 * Items of which the only one with many numbers is divided, its left half from its right, so that each can be a
 * sense; nothing where there is not exactly one.
 */
export function halved(items: readonly Item[]): Item[] | undefined {
  const wide = items.filter(({ width, type }) => width > 1 && type !== 'text');
  if (wide.length !== 1) return undefined;
  const [item] = wide;
  const { columns } = axesOf(item);
  const middle = Math.floor(columns / 2);
  if (middle === 0) return undefined;
  return items.flatMap((own) =>
    own === item
      ? [
          partOf(item, `${item.name} 1/2`, 0, middle),
          partOf(item, `${item.name} 2/2`, middle, columns),
        ]
      : [own],
  );
}
