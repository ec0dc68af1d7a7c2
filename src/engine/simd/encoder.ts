import {
  type Dense,
  type Dims,
  Encoders,
  type ForwardOps,
  layerOf,
  type ParameterTable,
} from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { strengthOf } from '../settings.ts';
import type { Encoding, HostEncoder, Samples } from '../trainer.ts';
import { type DenseKernel, LANES, ROWS, reserve } from './dense.ts';
import { copyRows, whole } from './rows.ts';

/** Rows in the kernel's memory, from a float on; each is filled up with zeros to whole vectors. */
interface Rows {
  readonly at: number;
  readonly columns: number;
}

/** Rows, or a number that holds for a whole replica. */
type Held = Rows | number;

/** Runs the encoders of one replica after the other, in float32 and in the order of tfjs's WebAssembly. */
export class SimdEncoder implements HostEncoder {
  readonly #kernel: DenseKernel;
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  #floats: Float32Array;
  #next = 0;
  #size = 0;

  constructor(kernel: DenseKernel, dims: Dims, table: ParameterTable) {
    this.#kernel = kernel;
    this.#dims = dims;
    this.#table = table;
    this.#floats = reserve(kernel, 0);
  }

  /** @param values weights of one replica, in the order of the parameter table. */
  encode(values: Float32Array, params: ArmParams, samples: Samples): Encoding {
    const { encoders, codes, gate, strength } = this.#run(values, params, samples);
    const m = strength.length;
    const present = Array.from({ length: m }, (_, j) => j);
    const stand = (absent: number) =>
      present.map((j) =>
        j === absent ? codes.used[absent] : encoders.substitute(codes, absent, j, gate),
      );
    const substitutes = present.map((i) => {
      const offered = stand(i);
      return encoders.strengthen(
        offered,
        offered.map(() => strength[i]),
      );
    });
    const out = (all: readonly Held[]) => all.map((rows) => this.#narrow(rows as Rows));
    return {
      size: samples.size,
      codes: out(codes.code),
      fused: out(encoders.strengthen(codes.used, strength)),
      shared: out(codes.shared),
      substitutes: substitutes.map(out),
      readouts: out(codes.code.map((z, i) => encoders.linear(`readout${i}`, z))),
      guesses: out(codes.shared.map((g) => encoders.mlp('discriminator', g))),
    };
  }

  fused(values: Float32Array, params: ArmParams, samples: Samples): Float32Array[] {
    const { encoders, codes, strength } = this.#run(values, params, samples);
    return encoders.strengthen(codes.used, strength).map((rows) => this.#narrow(rows as Rows));
  }

  /** Mean of v over the samples, per modality. */
  means(values: Float32Array, params: ArmParams, samples: Samples): Float32Array[] {
    const { latent } = this.#dims;
    return this.fused(values, params, samples).map((rows) => {
      const sums = new Float32Array(latent);
      for (let k = 0; k < rows.length; k += latent) {
        for (let z = 0; z < latent; z++) sums[z] += rows[k + z];
      }
      return sums.map((sum) => sum / samples.size);
    });
  }

  #run(values: Float32Array, params: ArmParams, samples: Samples) {
    this.#next = 0;
    this.#size = samples.size;
    const m = samples.inputs.length;
    const layers = new Map<string, Dense<Held>>();
    const layer = (name: string) => {
      const known = layers.get(name) ?? this.#pack(values, name);
      layers.set(name, known);
      return known;
    };
    const encoders = new Encoders<Held>(this.#ops, layer, this.#dims);
    const inputs = samples.inputs.map((all) => this.#widen(all, all.length / samples.size));
    const gate = Math.fround(params.gate);
    const strength = inputs.map((_, i) => Math.fround(strengthOf(params, i, m)));
    return { encoders, codes: encoders.encode(inputs, gate), gate, strength };
  }

  get #ops(): Omit<ForwardOps<Held>, 'concat'> {
    return {
      dense: (x, w, b) => {
        const [input, weights, bias] = [x, w, b] as Rows[];
        const out = this.#rows(bias.columns);
        const [inputs, columns] = [input, bias].map((held) => whole(held.columns, LANES));
        const at = { x: input.at, w: weights.at, b: bias.at, out: out.at };
        this.#kernel.dense(at, { rows: whole(this.#size, ROWS), inputs, columns });
        return out;
      },
      relu: (x) => {
        const to = this.#rows((x as Rows).columns);
        this.#kernel.relu((x as Rows).at, to.at, this.#own(to).length);
        return to;
      },
      gate: (off, on, weight) => {
        if (weight === 0) return off;
        const to = this.#rows((off as Rows).columns);
        const [before, after, out] = [off, on, to].map((rows) => this.#own(rows as Rows));
        for (let k = 0; k < out.length; k++) {
          out[k] = before[k] + Math.fround((weight as number) * Math.fround(after[k] - before[k]));
        }
        return to;
      },
      mul: (x, by) => {
        if (by === 1) return x;
        const to = this.#rows((x as Rows).columns);
        const [before, out] = [x, to].map((rows) => this.#own(rows as Rows));
        for (let k = 0; k < out.length; k++) out[k] = before[k] * (by as number);
        return to;
      },
    };
  }

  /** Floats of rows, those that fill up included; until memory is next taken. */
  #own({ at, columns }: Rows): Float32Array {
    return this.#floats.subarray(at, at + whole(this.#size, ROWS) * whole(columns, LANES));
  }

  #rows(columns: number): Rows {
    return { at: this.#take(whole(this.#size, ROWS) * whole(columns, LANES)), columns };
  }

  /** Offset of so many floats, whatever they are. */
  #take(count: number): number {
    const at = this.#next;
    this.#next += whole(count, LANES);
    if (this.#next > this.#floats.length) this.#floats = reserve(this.#kernel, this.#next);
    return at;
  }

  /** Weights and bias of a layer, filled up with zeros. */
  #pack(values: Float32Array, name: string): Dense<Held> {
    const { weights, bias, inputs, outputs } = layerOf(this.#table, values, name);
    const [high, wide] = [whole(inputs, LANES), whole(outputs, LANES)];
    const at = this.#take((high + 1) * wide);
    this.#floats.fill(0, at, at + (high + 1) * wide);
    const given = { floats: weights, at: 0, width: outputs };
    copyRows(given, { floats: this.#floats, at, width: wide }, inputs, outputs);
    this.#floats.set(bias, at + high * wide);
    return { w: { at, columns: outputs }, b: { at: at + high * wide, columns: outputs } };
  }

  #widen(rows: Float32Array, columns: number): Rows {
    const to = this.#rows(columns);
    const wide = whole(columns, LANES);
    if (wide !== columns || this.#size % ROWS > 0) this.#own(to).fill(0);
    const given = { floats: rows, at: 0, width: columns };
    copyRows(given, { floats: this.#floats, at: to.at, width: wide }, this.#size, columns);
    return to;
  }

  #narrow({ at, columns }: Rows): Float32Array {
    const rows = new Float32Array(this.#size * columns);
    const held = { floats: this.#floats, at, width: whole(columns, LANES) };
    copyRows(held, { floats: rows, at: 0, width: columns }, this.#size, columns);
    return rows;
  }
}
