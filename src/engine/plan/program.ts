import type { Pupil } from '../pulls.ts';
import { Assembly, type Partials, ROWS, type Tiles } from './assemble.ts';
import type { Buffers, Device, Region } from './device.ts';
import type { Value } from './graph.ts';
import { type ParameterLayout, vectors } from './layout.ts';
import { inStages, type Lowering } from './lower.ts';
import type { Numbers } from './numbers.ts';
import type { Place } from './placement.ts';
import type { Draws } from './resident.ts';
import type { CapturedStep } from './step.ts';
import { Tables } from './tables.ts';
import { discrepancyCode, spreadCode, turnCode } from './wgsl/alignment.ts';
import { type Call, RECORD } from './wgsl/common.ts';
import { drawCode, maskCode, noiseCode } from './wgsl/draw.ts';
import { classifyCode, mapCode, pullCode } from './wgsl/losses.ts';
import { modulateCode } from './wgsl/modulate.ts';
import { judgeCode, paceCode, settleCode, UPDATE_BLOCK, updateCode } from './wgsl/optimise.ts';
import { coversCode, likenessCode, subsetsCode, varianceCode } from './wgsl/probes.ts';
import { backCode, forwardCode, weightsCode } from './wgsl/products.ts';

export type Pipelines = Readonly<Record<keyof ReturnType<typeof sources>, GPUComputePipeline>>;

const sources = ({ forward, back, weights }: Tiles) => ({
  draw: drawCode(ROWS),
  noise: noiseCode(ROWS),
  mask: maskCode(ROWS),
  forward: forwardCode(forward),
  map: mapCode(ROWS),
  classify: classifyCode(ROWS),
  pull: pullCode(ROWS),
  turn: turnCode(ROWS),
  spread: spreadCode,
  discrepancy: discrepancyCode(ROWS),
  back: backCode(back),
  weights: weightsCode(weights),
  covers: coversCode,
  likeness: likenessCode,
  variance: varianceCode,
  subsets: subsetsCode,
  modulate: modulateCode,
  pace: paceCode,
  judge: judgeCode,
  settle: settleCode,
  update: updateCode,
});

/** Compiles every program, once per device and tiles. */
export async function compile(device: Device, tiles: Tiles): Promise<Pipelines> {
  const made = Object.entries(sources(tiles)).map(
    async ([name, code]) => [name, await device.pipeline(name, code)] as const,
  );
  return Object.fromEntries(await Promise.all(made)) as Pipelines;
}

/** What a program is built for. */
export interface Setting {
  readonly device: Device;
  readonly pipelines: Pipelines;
  readonly tiles: Tiles;
  readonly layout: ParameterLayout;
  readonly batch: number;
  /** Slot of each replica's seed, and the seeds by slot. */
  readonly slots: readonly number[];
  readonly seeds: readonly number[];
  /** Buffers that outlive the program. */
  readonly shared: Pick<Buffers, 'weights' | 'gradients' | 'moments' | 'state' | 'data'>;
  /** Index of the first label in the state buffer. */
  readonly labelsAt: number;
}

/** What makes one: pieces, and lists of records that are not made from pieces. */
export interface Blueprint {
  readonly numbers: Numbers;
  readonly maskScalars: number;
  readonly outputs?: readonly Value[];
  /** Logits whose losses are kept. */
  readonly logged?: readonly Value[];
  lower(lowering: Lowering): void;
  /** Steps of the discriminator alone, for a program that trains. */
  readonly alone?: CapturedStep['alone'];
  /** Records of the draws, once it is known where everything lies. */
  draws?(placeOf: (value: Value) => Place): Draws;
  /** Records of the modulation of gradients, given where a layer's squares are summed. */
  modulate?(partialsOf: (layer: string) => Partials): readonly (readonly Vector[])[];
  /** Measurements after all else: scalars they write, and one record each. */
  readonly probes?: {
    readonly scalars: number;
    launches(placeOf: (value: Value) => Place, tables: Tables): readonly ProbeLaunch[];
  };
  /** Steps of the run, for a program that trains. */
  readonly steps?: number;
}

export interface ProbeLaunch {
  readonly kind: 'covers' | 'likeness' | 'variance' | 'subsets';
  /** Workgroups, and the record in the tables. */
  readonly items: number;
  readonly first: number;
}

type Vector = readonly number[];

interface Launch {
  readonly pipeline: GPUComputePipeline;
  readonly x: number;
  readonly y: number;
  readonly trains: boolean;
}

/** A sequence of dispatches with its own tables, activations and numbers. */
export class Program {
  readonly #setting: Setting;
  readonly #numbers: Numbers;
  readonly #assembly: Assembly;
  readonly #own: Pick<Buffers, 'values' | 'scalars' | 'tables'>;
  readonly #group: GPUBindGroup;
  readonly #uniforms: ReturnType<Device['uniforms']>;
  readonly #launches: readonly Launch[];
  readonly #extraAt: number;

  constructor(setting: Setting, blueprint: Blueprint) {
    this.#setting = setting;
    this.#numbers = blueprint.numbers;
    const { device, layout, tiles, batch, slots, seeds, pipelines } = setting;
    const replicas = slots.length;
    const tables = new Tables();
    const seedsAt = tables.add(slots.map((slot, r) => [slot, seeds[r] ?? 0]));
    const { alone } = blueprint;
    const judging = alone?.stages.map((uses) => (to: Lowering) => to.addGradients(uses)) ?? [];
    const stages = inStages([...judging, (lowering) => blueprint.lower(lowering)]);
    const size = { batch, replicas, seeds: seeds.length };
    this.#assembly = new Assembly(stages, { tables, size, layout, tiles }, blueprint);
    const { partials } = this.#assembly;

    const launches: (Launch & { first: number })[] = [];
    const draws = blueprint.draws?.((value) => this.#assembly.placeOf(value));
    for (const [kind, records] of Object.entries(draws ?? {}) as [keyof Draws, Draws['draw']][]) {
      if (records.length === 0) continue;
      const first = tables.addRecords(records, RECORD);
      const x = records.reduce((sum, [[count]]) => sum + count, 0);
      launches.push({ pipeline: pipelines[kind], x, y: 1, first, trains: false });
    }
    const closing = { y: replicas, trains: true };
    const settling = [1, tables.addWords(this.#assembly.clipGroups), blueprint.steps ?? 0];
    for (const [taken, dispatches] of this.#assembly.stages.entries()) {
      for (const { kind, first, groups: x } of dispatches) {
        launches.push({ pipeline: pipelines[kind], x, y: replicas, first, trains: false });
      }
      if (!alone || taken === alone.stages.length) continue;
      const first = tables.add([settling, [...layout.judge, alone.judgeSteps.slot, taken]]);
      launches.push({ pipeline: pipelines.pace, x: 1, first, ...closing });
      const blocks = layout.blocks(UPDATE_BLOCK, layout.judge);
      const { length: x } = blocks;
      launches.push({ pipeline: pipelines.judge, x, first: tables.add(blocks), ...closing });
    }
    const partialsOf = (layer: string) => this.#assembly.partialsOf(layer);
    const modulations = blueprint.modulate?.(partialsOf) ?? [];
    if (modulations.length > 0) {
      const first = tables.addRecords(modulations, RECORD);
      const x = modulations.length;
      launches.push({ pipeline: pipelines.modulate, x, y: replicas, first, trains: true });
    }
    if (blueprint.steps !== undefined) {
      const first = tables.add([settling]);
      launches.push({ pipeline: pipelines.settle, x: 1, first, ...closing });
      const blocks = layout.blocks(UPDATE_BLOCK);
      const { length: x } = blocks;
      launches.push({ pipeline: pipelines.update, x, first: tables.add(blocks), ...closing });
    }
    const placeOf = (value: Value) => this.#assembly.placeOf(value);
    for (const { kind, items: x, first } of blueprint.probes?.launches(placeOf, tables) ?? []) {
      launches.push({ pipeline: pipelines[kind], x, y: replicas, first, trains: false });
    }
    this.#launches = launches;

    const numbersCount = replicas * blueprint.numbers.count;
    const lossesAt = numbersCount + blueprint.maskScalars;
    const partialsAt = lossesAt + replicas * batch * (blueprint.logged?.length ?? 0);
    this.#extraAt = partialsAt + replicas * partials;
    this.#own = {
      values: device.buffer('values', 16 * this.#assembly.valuesSize),
      scalars: device.buffer('scalars', 4 * (this.#extraAt + (blueprint.probes?.scalars ?? 0))),
      tables: device.buffer('tables', 16 * tables.next, tables.words()),
    };
    this.#group = device.bind({ ...setting.shared, ...this.#own });
    const call: Omit<Call, 'first'> = {
      ...{ batch, replicas, stride: layout.size, slots: blueprint.numbers.count },
      ...{ numbersAt: 0, masksAt: numbersCount, lossesAt, partialsAt, partials },
      ...{ seedsAt, seeds: seeds.length, layers: layout.layers.size },
      ...{ labelsAt: setting.labelsAt, extraAt: this.#extraAt },
    };
    this.#uniforms = device.uniforms(launches.map(({ first }) => ({ ...call, first })));
  }

  /** Dispatches of one step. */
  get dispatches(): number {
    return this.#launches.length;
  }

  get values(): GPUBuffer {
    return this.#own.values;
  }

  /** Scalars that probes write, from the first on. */
  probed(offset: number, count: number): Region {
    const buffer = this.#own.scalars;
    return { buffer, offset: 4 * (this.#extraAt + offset), size: 4 * count };
  }

  /** All of a value that has `rows` rows in all; of a joined one, also what lies between its rows. */
  regionOf(value: Value, rows: number): Region {
    const { offset, stride } = this.placeOf(value);
    const size = 16 * (stride * (rows - 1) + vectors(value.columns));
    return { buffer: this.#own.values, offset: 16 * offset, size };
  }

  placeOf(value: Value): Place {
    return this.#assembly.placeOf(value);
  }

  /** Writes the numbers of every replica. */
  setNumbers(pupils: readonly Pupil[]): void {
    const all = new Float32Array(pupils.length * this.#numbers.count);
    pupils.forEach((own, r) => {
      all.set(this.#numbers.values(own), r * this.#numbers.count);
    });
    this.#setting.device.write(this.#own.scalars, 0, all);
  }

  /** Records `steps` steps; without `training` the weights stay as they are. */
  record(pass: GPUComputePassEncoder, steps: number, training = true): void {
    pass.setBindGroup(0, this.#group);
    const { group, offsets } = this.#uniforms;
    for (let step = 0; step < steps; step++) {
      for (let k = 0; k < this.#launches.length; k++) {
        const { pipeline, x, y, trains } = this.#launches[k];
        if (trains && !training) continue;
        pass.setPipeline(pipeline);
        pass.setBindGroup(1, group, offsets[k]);
        pass.dispatchWorkgroups(x, y);
      }
    }
  }

  dispose(): void {
    for (const buffer of [...Object.values(this.#own), this.#uniforms.buffer]) buffer.destroy();
  }
}
