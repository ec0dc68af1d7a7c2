import type { PackedSense } from '#data/packed-set.ts';
import type { Item } from './item.ts';
import { type WordColumns, wordColumns } from './words.ts';

/** A column of a sense as it is trained on. */
export interface Input {
  /** The item it comes from, and its value or word where it is made of words. */
  readonly item: number;
  readonly word?: string;
}

/** How a column of words was made into numbers. */
export interface Made {
  readonly item: number;
  readonly columns: WordColumns;
}

/** One item as it was read: rows x width numbers, or words. */
export type Block =
  | { readonly item: number; readonly values: Float32Array }
  | { readonly item: number; readonly texts: readonly string[] };

/** Columns that one item gives, and how one of its rows is written. */
interface Part {
  readonly columns: readonly Input[];
  readonly made?: Made;
  readonly write: (row: number, out: Float32Array, to: number) => void;
}

function partOf(block: Block, items: readonly Item[], training: readonly number[]): Part {
  const { item } = block;
  if ('values' in block) {
    const { width } = items[item];
    return {
      columns: Array.from({ length: width }, () => ({ item })),
      write: (row, out, to) => out.set(block.values.subarray(row * width, (row + 1) * width), to),
    };
  }
  const columns = wordColumns(
    training.map((row) => block.texts[row]),
    block.texts.length,
  );
  return {
    columns: columns.names.map((word) => ({ item, word })),
    made: { item, columns },
    write: (row, out, to) => {
      const ones = columns.of(block.texts[row]);
      if (!ones) out.fill(Number.NaN, to, to + columns.names.length);
      else for (const k of ones) out[to + k] = 1;
    },
  };
}

/** Rows and columns of a sense that is one picture. */
function pictureOf(items: readonly Item[], blocks: readonly Block[]) {
  const shape = blocks.length === 1 ? items[blocks[0].item].shape : undefined;
  return shape?.length === 2 ? ([shape[0], shape[1]] as const) : undefined;
}

/** Whether the numbers of some items are of one scale, as pixels are: arrays, and what is made of one column of words. */
export const scaleOf = (items: readonly Item[], own: readonly number[]): PackedSense['scaled'] =>
  own.some((k) => items[k].width > 1) || (own.length === 1 && items[own[0]].type === 'text')
    ? 'together'
    : 'by column';

/** A sense of the items that belong to it. @param order places of the rows, those that are trained on first. */
export function senseOf(
  id: string,
  blocks: readonly Block[],
  items: readonly Item[],
  order: Int32Array,
  training: readonly number[],
): { sense: PackedSense; inputs: readonly Input[]; made: readonly Made[] } {
  const parts = blocks.map((block) => partOf(block, items, training));
  const inputs = parts.flatMap(({ columns }) => columns);
  const values = new Float32Array(order.length * inputs.length);
  for (const [n, row] of order.entries()) {
    let to = n * inputs.length;
    for (const { write, columns } of parts) {
      write(row, values, to);
      to += columns.length;
    }
  }
  const scaled = scaleOf(
    items,
    blocks.map(({ item }) => item),
  );
  return {
    sense: { id, inputs: inputs.length, shape: pictureOf(items, blocks), values, scaled },
    inputs,
    made: parts.flatMap(({ made }) => made ?? []),
  };
}
