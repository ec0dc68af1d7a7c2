import type { Dims } from '#model/index.ts';
import type { Pupil } from '../pulls.ts';
import type { Inspection, ProbeSamples } from '../trainer.ts';
import type { Reader, Region } from './device.ts';
import { behind, type Value } from './graph.ts';
import { vectors } from './layout.ts';
import { type ProbeLaunch, Program, type Setting } from './program.ts';
import { RowsRead, upload } from './rows.ts';
import { type CapturedEncoding, captureEncoding } from './step.ts';
import type { Tables } from './tables.ts';
import { FILLS } from './wgsl/probes.ts';

type PlaceOf = Program['placeOf'];

/** Scalars of one replica's results, and where each kind begins among all. */
interface Results {
  readonly covers: number;
  readonly likeness: number;
  readonly variance: number;
  readonly subsets: number;
  readonly end: number;
}

/** Runs the head on held-out codes on the device: whole, swapped, covered and substituted. */
export class InspectionProgram {
  readonly #setting: Setting;
  readonly #dims: Dims;
  readonly #captured: CapturedEncoding;
  readonly #main: Program;
  /** Makes the means of the training samples' parts, which the main program reads. */
  readonly #reference: Program;
  readonly #results: Results;
  readonly #read: RowsRead;
  readonly #probes: readonly ProbeSamples[];

  /** @param probes samples of every seed, by slot. */
  constructor(
    setting: Omit<Setting, 'batch'>,
    dims: Dims,
    pupils: readonly Pupil[],
    probes: readonly ProbeSamples[],
  ) {
    const [{ heldOut, reference }] = probes;
    this.#setting = { ...setting, batch: heldOut.size };
    this.#dims = dims;
    this.#probes = probes;
    this.#captured = captureEncoding(dims, pupils);
    this.#results = this.#layOut();
    const { numbers, neurons, logits, parts, shared, substituteParts } = this.#captured;
    const { readouts, guesses, codes, fused } = this.#captured;
    const codesRead = [...codes, ...fused, ...shared, ...parts];
    const read = [neurons, logits, ...readouts, ...guesses, ...codesRead];
    const outputs = [...read, ...substituteParts.flat()];
    const results = this.#results;
    this.#main = new Program(this.#setting, {
      numbers,
      outputs,
      maskScalars: 0,
      lower: (lowering) => {
        for (const value of outputs) lowering.hosts(value);
      },
      probes: {
        scalars: results.end,
        launches: (placeOf, tables) => this.#launches(placeOf, tables),
      },
    });
    this.#main.setNumbers(pupils);
    this.#read = new RowsRead(this.#main, read, setting.slots.length, heldOut.size);
    const means = captureEncoding(dims, pupils);
    this.#reference = new Program(
      { ...setting, batch: reference.size },
      {
        numbers: means.numbers,
        outputs: means.parts,
        maskScalars: 0,
        lower: (lowering) => {
          for (const value of means.parts) lowering.hosts(value);
        },
        probes: {
          scalars: results.likeness,
          launches: (placeOf, tables) => [this.#covers(means.parts, placeOf, tables)],
        },
      },
    );
    this.#reference.setNumbers(pupils);
    const sets = [
      { program: this.#main, inputs: this.#captured.inputs, samples: probes.map((p) => p.heldOut) },
      { program: this.#reference, inputs: means.inputs, samples: probes.map((p) => p.reference) },
    ];
    for (const { program, inputs, samples } of sets) {
      upload(setting.device, program, inputs, samples);
    }
  }

  /** Whether it was made for these samples. */
  fits(probes: readonly ProbeSamples[]): boolean {
    return probes.every((probe, s) => probe === this.#probes[s]);
  }

  async inspect(reader: Reader, weights: Region, unpack: (bytes: ArrayBuffer) => Float32Array[]) {
    const { device } = this.#setting;
    const { likeness, variance, end } = this.#results;
    device.run([
      (encoder) => device.pass(encoder, (pass) => this.#reference.record(pass, 1)),
      (encoder) => {
        const [from, to] = [this.#reference.probed(0, likeness), this.#main.probed(0, likeness)];
        encoder.copyBufferToBuffer(from.buffer, from.offset, to.buffer, to.offset, from.size);
      },
      (encoder) => device.pass(encoder, (pass) => this.#main.record(pass, 1)),
    ]);
    const scalars = this.#main.probed(variance, end - variance);
    const bytes = await reader.read([weights, scalars, ...this.#read.regions]);
    const rows = unpack(bytes.slice(0, weights.size));
    const numbers = new Float32Array(bytes, weights.size, scalars.size / 4);
    const taken = this.#read.take(bytes, weights.size + scalars.size);
    return this.#setting.slots.map((_, r) =>
      this.#inspection(r, rows[r], numbers, (value) => taken(value)[r]),
    );
  }

  dispose(): void {
    this.#main.dispose();
    this.#reference.dispose();
  }

  #layOut(): Results {
    const { fusion, inputs } = this.#dims;
    const [m, replicas] = [inputs.length, this.#setting.slots.length];
    const width = 4 * vectors(fusion);
    const likeness = replicas * m * width;
    const variance = 4 * vectors(likeness + replicas * m * m);
    const subsets = variance + replicas * m * 2 * width;
    return {
      covers: 0,
      likeness,
      variance,
      subsets,
      end: subsets + replicas * 2 ** m * this.#fills * 2,
    };
  }

  /** Ways to fill absent modalities. */
  get #fills(): number {
    return FILLS.another + this.#probes[0].resamplings.length;
  }

  #list(values: readonly Value[], placeOf: PlaceOf, tables: Tables): number {
    return tables.add(
      values.map((value) => {
        const { offset, stride } = placeOf(behind(value));
        return [offset, stride, vectors(value.columns)];
      }),
    );
  }

  #covers(parts: readonly Value[], placeOf: PlaceOf, tables: Tables): ProbeLaunch {
    const width = vectors(this.#dims.fusion);
    const items = parts.length * width;
    const list = this.#list(parts, placeOf, tables);
    const [{ reference }] = this.#probes;
    const first = tables.add([[items, reference.size, width], [list]]);
    return { kind: 'covers', items, first };
  }

  #launches(placeOf: PlaceOf, tables: Tables): ProbeLaunch[] {
    const { layout, batch } = this.#setting;
    const { likeness, variance, subsets } = this.#results;
    const { codes, shared, parts, substituteParts, gate, hasSubstitutes, teacher } = this.#captured;
    const m = parts.length;
    const width = vectors(this.#dims.fusion);
    const list = (values: readonly Value[]) => this.#list(values, placeOf, tables);
    const words = (lists: readonly Int32Array[]) => tables.addWords(lists.flatMap((l) => [...l]));
    const [partList, substituteList] = [list(parts), list(substituteParts.flat())];
    const draws = this.#probes.flatMap(({ resamplings }) =>
      resamplings.flatMap(({ any, sameClass }) => [any, sameClass]),
    );
    const [{ resamplings }] = this.#probes;
    const drawList = words(draws);
    const labels = words(this.#probes.map(({ heldOut }) => heldOut.labels));
    const [fusion, answer] = [layout.layer('fusion'), layout.layer('answer')];
    const launch = (
      kind: ProbeLaunch['kind'],
      items: number,
      ...record: readonly (readonly number[])[]
    ): ProbeLaunch => ({ kind, items, first: tables.add(record) });
    return [
      launch(
        'likeness',
        m * m,
        [m * m, batch, m, likeness],
        [list(codes), list(shared), gate.slot],
      ),
      launch(
        'variance',
        2 * m * width,
        [2 * m * width, batch, width, variance],
        [partList, m, drawList, resamplings.length],
        [fusion.bias],
      ),
      launch(
        'subsets',
        2 ** m * this.#fills,
        [2 ** m * this.#fills, batch, width, subsets],
        [partList, substituteList, labels, m],
        [fusion.bias, answer.weights, answer.bias, this.#dims.classes],
        [gate.slot, hasSubstitutes.slot, teacher.slot, likeness],
        [this.#fills, drawList],
      ),
    ];
  }

  #inspection(
    replica: number,
    weights: Float32Array,
    numbers: Float32Array,
    taken: (value: Value) => Float32Array,
  ): Inspection {
    const { fusion, classes, inputs } = this.#dims;
    const m = inputs.length;
    const { variance, subsets } = this.#results;
    const width = 4 * vectors(fusion);
    const effects = (kind: number) =>
      inputs.map((_, i) => {
        const at = ((replica * m + i) * 2 + kind) * width;
        return numbers.slice(at, at + fusion);
      });
    const bySubset = (fill: number, which: 0 | 1, chance: number) =>
      Float64Array.from({ length: 2 ** m }, (_, subset) => {
        if (subset === 0) return chance;
        const item = (replica * 2 ** m + subset) * this.#fills + fill;
        return numbers[subsets - variance + 2 * item + which] / this.#setting.batch;
      });
    const accuracies = (fill: number) => bySubset(fill, 0, 1 / classes);
    const draws = this.#probes[0].resamplings.map((_, s) => accuracies(FILLS.another + s));
    const { neurons, logits, readouts, guesses, codes, fused, shared, parts } = this.#captured;
    return {
      neurons: taken(neurons),
      logits: taken(logits),
      readouts: readouts.map(taken),
      total: effects(0),
      noise: effects(1),
      accuracyMean: accuracies(FILLS.mean),
      accuracySubstituted: accuracies(FILLS.substituted),
      accuracyZero: accuracies(FILLS.zero),
      accuracyResampled: draws[0].map(
        (_, k) => draws.reduce((sum, draw) => sum + draw[k], 0) / draws.length,
      ),
      lossMean: bySubset(FILLS.mean, 1, Math.log(classes)),
      codes: codes.map(taken),
      fused: fused.map(taken),
      shared: shared.map(taken),
      guesses: guesses.map(taken),
      parts: parts.map((part) => Float64Array.from(taken(part))),
      weights,
    };
  }
}
