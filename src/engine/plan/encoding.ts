import type { Dims } from '#model/index.ts';
import type { Pupil } from '../pulls.ts';
import type { Encoding, Samples } from '../trainer.ts';
import type { Reader } from './device.ts';
import type { Value } from './graph.ts';
import { Program, type Setting } from './program.ts';
import { RowsRead, upload } from './rows.ts';
import { type CapturedEncoding, captureEncoding } from './step.ts';

/** Runs the encoders on samples of every seed and reads back what they make. */
export class EncodingProgram {
  readonly #setting: Setting;
  readonly #captured: CapturedEncoding;
  readonly #program: Program;
  #uploaded: readonly Samples[] = [];

  /** @param what `means` makes only the codes that the head receives. */
  constructor(setting: Setting, dims: Dims, pupils: readonly Pupil[], what: 'all' | 'means') {
    this.#setting = setting;
    this.#captured = captureEncoding(dims, pupils);
    const { numbers, codes, fused, shared, substitutes, readouts, guesses } = this.#captured;
    const outputs =
      what === 'means'
        ? fused
        : [...codes, ...fused, ...shared, ...substitutes.flat(), ...readouts, ...guesses];
    this.#program = new Program(setting, {
      numbers,
      outputs,
      maskScalars: 0,
      lower: (lowering) => {
        for (const value of outputs) lowering.hosts(value);
      },
    });
    this.#program.setNumbers(pupils);
  }

  /** Samples per seed. */
  get size(): number {
    return this.#setting.batch;
  }

  /** @param samples one set per seed, by slot. */
  async encode(reader: Reader, samples: readonly Samples[]): Promise<Encoding[]> {
    const { codes, fused, shared, substitutes, readouts, guesses } = this.#captured;
    const m = codes.length;
    const wanted = [codes, fused, shared, substitutes.flat(), readouts, guesses];
    const rows = await this.#run(reader, samples, wanted.flat());
    return this.#setting.slots.map((_, r) => {
      const rest = rows.map((all) => all[r]);
      const take = (count: number) => rest.splice(0, count);
      return {
        size: this.size,
        codes: take(m),
        fused: take(m),
        shared: take(m),
        substitutes: Array.from({ length: m }, () => take(m)),
        readouts: take(m),
        guesses: take(m),
      };
    });
  }

  /** Mean over samples of the codes that the head receives: per replica and modality. */
  async means(reader: Reader, samples: readonly Samples[]): Promise<Float32Array[][]> {
    const rows = await this.#run(reader, samples, this.#captured.fused);
    return this.#setting.slots.map((_, r) => rows.map((all) => columnMeans(all[r], this.size)));
  }

  dispose(): void {
    this.#program.dispose();
  }

  /** Per value and replica: samples x columns numbers. */
  async #run(
    reader: Reader,
    samples: readonly Samples[],
    values: readonly Value[],
  ): Promise<Float32Array[][]> {
    this.#upload(samples);
    this.#setting.device.submit((pass) => this.#program.record(pass, 1));
    const wanted = new RowsRead(this.#program, values, this.#setting.slots.length, this.size);
    const taken = wanted.take(await reader.read(wanted.regions), 0);
    return values.map(taken);
  }

  /** Writes the samples where the encoders read them, unless they are there already. */
  #upload(samples: readonly Samples[]): void {
    if (samples.every((set, s) => set === this.#uploaded[s])) return;
    this.#uploaded = samples;
    upload(this.#setting.device, this.#program, this.#captured.inputs, samples);
  }
}

function columnMeans(rows: Float32Array, size: number): Float32Array {
  const columns = rows.length / size;
  const sums = new Float64Array(columns);
  for (let k = 0; k < rows.length; k++) sums[k % columns] += rows[k];
  return Float32Array.from(sums, (sum) => sum / size);
}
