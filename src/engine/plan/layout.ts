import { layerSize, type ParameterTable } from '#model/index.ts';
import { clipGroupOf } from '../clip.ts';

/** Columns rounded up to whole vectors of four. */
export const vectors = (columns: number): number => Math.ceil(columns / 4);

type Block = [first: number, count: number, owner: number, group: number];

/** One layer in the padded layout; offsets and sizes in vectors of four numbers. */
export interface PaddedLayer {
  readonly index: number;
  readonly outputs: number;
  /** Widths of the parts that its input is joined from, each padded by itself. */
  readonly parts: readonly number[];
  /** Rows of weights, padded: always whole fours. */
  readonly rows: number;
  /** Vectors in one row. */
  readonly width: number;
  readonly weights: number;
  readonly bias: number;
}

/**
 * Where the weights lie on the device: every row and every part of a layer's input is padded to whole
 * vectors of four, with zeros that stay zero.
 */
export class ParameterLayout {
  readonly layers = new Map<string, PaddedLayer>();
  /** Vectors per replica. */
  readonly size: number;
  readonly #table: ParameterTable;

  /** @param partsOf widths of the parts that a layer's input is joined from. */
  constructor(table: ParameterTable, partsOf: (layer: string) => readonly number[]) {
    this.#table = table;
    let size = 0;
    for (const [index, { name, outputs }] of table.layers.entries()) {
      const parts = partsOf(name);
      const rows = parts.reduce((sum, part) => sum + 4 * vectors(part), 0);
      const width = vectors(outputs);
      const weights = size;
      const bias = weights + rows * width;
      size = bias + width;
      this.layers.set(name, { index, outputs, parts, rows, width, weights, bias });
    }
    this.size = size;
  }

  layer(name: string): PaddedLayer {
    const layer = this.layers.get(name);
    if (!layer) throw new Error(`No layer is called "${name}".`);
    return layer;
  }

  /** Group of the network with which a layer's gradient is clipped. */
  clipGroup(name: string): number {
    return clipGroupOf(this.#table.layers[this.layer(name).index]);
  }

  /** Padded row of a layer's weights for a row of the model's. */
  rowOf({ parts }: PaddedLayer, row: number): number {
    let padded = 0;
    for (const part of parts) {
      if (row < part) break;
      row -= part;
      padded += 4 * vectors(part);
    }
    return padded + row;
  }

  /** Indices of the discriminator's first layer and of one past its last. */
  get judge(): [first: number, end: number] {
    const own = this.#table.layers.flatMap(({ group }, k) =>
      group === 'discriminator' ? [k] : [],
    );
    return [own[0], own[own.length - 1] + 1];
  }

  /**
   * All numbers in runs of at most `most`: first, count, twice the index of the layer plus one for a bias,
   * and the layer's group that is clipped together.
   *
   * @param which indices of the first layer and of one past the last.
   */
  blocks(most: number, which: readonly [number, number] = [0, this.layers.size]): Block[] {
    const cut = (start: number, end: number, owner: number): Block[] =>
      Array.from({ length: Math.ceil((end - start) / most) }, (_, k) => {
        const first = start + k * most;
        const group = clipGroupOf(this.#table.layers[owner >> 1]);
        return [first, Math.min(most, end - first), owner, group];
      });
    return [...this.layers.values()]
      .slice(...which)
      .flatMap(({ index, weights, bias, width }) => [
        ...cut(4 * weights, 4 * bias, 2 * index),
        ...cut(4 * bias, 4 * (bias + width), 2 * index + 1),
      ]);
  }

  /** Model order to padded order; `padded` keeps its zeros elsewhere. */
  pack(flat: Float32Array, padded: Float32Array): void {
    this.#each((from, to, count) => padded.set(flat.subarray(from, from + count), to));
  }

  unpack(padded: Float32Array): Float32Array {
    const flat = new Float32Array(this.#table.size);
    this.#each((to, from, count) => flat.set(padded.subarray(from, from + count), to));
    return flat;
  }

  /** One number per layer, spread over the layer's numbers in model order. */
  spread(perLayer: ArrayLike<number>): Float32Array {
    const flat = new Float32Array(this.#table.size);
    for (const [index, layer] of this.#table.layers.entries()) {
      flat.fill(perLayer[index], layer.offset, layer.offset + layerSize(layer));
    }
    return flat;
  }

  /** Calls back for each run of numbers that lies together in both orders. */
  #each(visit: (flat: number, padded: number, count: number) => void): void {
    for (const { name, inputs, outputs, offset } of this.#table.layers) {
      const layer = this.layer(name);
      for (let row = 0; row < inputs; row++) {
        const padded = 4 * (layer.weights + this.rowOf(layer, row) * layer.width);
        visit(offset + row * outputs, padded, outputs);
      }
      visit(offset + inputs * outputs, 4 * layer.bias, outputs);
    }
  }
}
