import type { Batch, DataSource } from '#data/source.ts';
import { strengthOf, teacherOf } from '#engine/settings.ts';
import { type Dims, donorOf, layerOf, Network, parameterTable } from '#model/index.ts';
import { logSoftmax, meanCosine } from '#probes/index.ts';
import type {
  ArmTrace,
  Given,
  Seen,
  Shown,
  StandIn,
  Trace,
  Traceable,
  TraceRequest,
} from '#protocol/traced.ts';
import type { ArmParams } from '#spec/index.ts';
import { arrayOps, type Rows, rowsOf, scalar } from '../array-ops.ts';
import { WeightHistory } from './weight-history.ts';

/** Bytes of weights that are kept, so that earlier steps can be traced. */
const MOST_BYTES = 48 * 2 ** 20;
/** Samples that can be heard, below which the others are offered as well. */
const ENOUGH = 8;

/** Samples to choose from, and those that the means and similarities are taken over. */
interface Known {
  readonly heldOut: Batch;
  readonly reference: Batch;
  /** Rows of `heldOut` that are offered, and the clip of each. */
  readonly rows: readonly number[];
  readonly clips: readonly number[];
}

/** One arm at one step, ready to be run. */
interface Net {
  readonly params: ArmParams;
  readonly network: Network<Rows>;
  readonly values: Float32Array;
}

const float32 = ({ data }: Rows): Float32Array => Float32Array.from(data);

/** Follows single samples of one seed through its arms, at any step whose weights are kept. */
export class Tracer {
  readonly #dims: Dims;
  readonly #source: DataSource;
  readonly #seed: number;
  readonly #size: number;
  readonly #table: ReturnType<typeof parameterTable>;
  readonly #history = new WeightHistory(MOST_BYTES);
  #known?: Known;
  /** Mean codes and similarities, by step, arm and settings. */
  readonly #remembered = new Map<string, unknown>();

  /** @param size samples of the measurements, the same that are offered and that means are taken over. */
  constructor(dims: Dims, source: DataSource, seed: number, size: number) {
    this.#dims = dims;
    this.#source = source;
    this.#seed = seed;
    this.#size = size;
    this.#table = parameterTable(dims);
  }

  get traceable(): Traceable {
    const { heldOut, rows } = this.#samples;
    const labels = rows.map((row) => heldOut.labels[row]);
    return { labels, clips: this.#source.own?.clips ?? [] };
  }

  /** What a person is shown of a sample, per sense. @throws DatasetError if it cannot be loaded. */
  async shown(sample: number): Promise<readonly Shown[] | undefined> {
    const { rows } = this.#samples;
    return this.#source.shows?.of(this.#seed, rows[sample % rows.length]);
  }

  /** Keeps the weights of every arm after `step` steps. */
  keep(step: number, values: readonly Float32Array[]): void {
    this.#history.add(step, values);
    this.#remembered.clear();
  }

  /** Forgets the weights of steps that are not `wanted`. */
  keepOnly(wanted: (step: number) => boolean): void {
    this.#history.keepOnly(wanted);
    this.#remembered.clear();
  }

  /** @param arms ids and settings in the order in which weights are kept. */
  trace(
    { step, given, present }: TraceRequest,
    arms: readonly { readonly id: string; readonly params: ArmParams }[],
  ): Trace | undefined {
    const kept = this.#history.at(step);
    if (!kept) return undefined;
    const seen = given.map((one, i) => this.#see(one, i));
    return {
      asked: step,
      step: kept.step,
      seed: this.#seed,
      seen,
      present,
      arms: arms.map(({ id, params }, a) => {
        const net = this.#netOf(kept.values[a], params);
        const key = `${kept.step} ${id} ${JSON.stringify(params)}`;
        const inputs = seen.map((one) => one.inputs);
        return { arm: id, ...this.#follow(net, inputs, present, key) };
      }),
    };
  }

  get #samples(): Known {
    if (!this.#known) {
      const all = Array.from({ length: this.#size }, (_, n) => n);
      const clips = this.#source.own?.clipsOf(this.#seed, this.#size);
      const heard = all.filter((n) => clips && clips[n] >= 0);
      const rows = heard.length >= ENOUGH ? heard : all;
      this.#known = {
        heldOut: this.#source.heldOut(this.#seed, this.#size),
        reference: this.#source.reference(this.#seed, this.#size),
        rows,
        clips: rows.map((n) => clips?.[n] ?? -1),
      };
    }
    return this.#known;
  }

  #see(given: Given, modality: number): Seen {
    const { own } = this.#source;
    const width = this.#dims.inputs[modality];
    switch (given.kind) {
      case 'sample': {
        const { heldOut, rows, clips } = this.#samples;
        const place = given.sample % rows.length;
        const row = rows[place];
        const inputs = heldOut.inputs[modality].slice(row * width, (row + 1) * width);
        const clip = clips[place] < 0 ? undefined : clips[place];
        return { inputs, label: heldOut.labels[row], clip };
      }
      case 'picture':
        return { inputs: own?.picture(given.whites, this.#seed) ?? new Float32Array(width) };
      case 'clip': {
        const { clip } = given;
        const inputs = own?.spoken(clip, this.#seed) ?? new Float32Array(width);
        return { inputs, label: own?.clips[clip].label, clip };
      }
      case 'recording': {
        const inputs = own?.recording(given.wave, this.#seed);
        return inputs ? { inputs } : { inputs: new Float32Array(width), silent: true };
      }
    }
  }

  #netOf(values: Float32Array, params: ArmParams): Net {
    const layer = (name: string) => {
      const { weights, bias, outputs } = layerOf(this.#table, values, name);
      return { w: rowsOf(outputs, weights), b: rowsOf(outputs, bias) };
    };
    const network = new Network(arrayOps, layer, this.#dims);
    return { params, network, values };
  }

  #encode({ network, params }: Net, inputs: readonly Float32Array[]) {
    const x = inputs.map((own, i) => rowsOf(this.#dims.inputs[i], own));
    return network.encode(x, scalar(params.gate));
  }

  #follow(
    net: Net,
    inputs: readonly Float32Array[],
    present: number,
    key: string,
  ): Omit<ArmTrace, 'arm'> {
    const { network, params, values } = net;
    const m = inputs.length;
    const gate = scalar(params.gate);
    const codes = this.#encode(net, inputs);
    const here = inputs.map((_, i) => i).filter((i) => present & (1 << i));
    const standIns = inputs.map((_, i): StandIn | undefined => {
      if (here.includes(i)) return undefined;
      const similarity = (j: number) => this.#similarity(net, i, j, key);
      return donorOf(params, teacherOf(params, m), here, similarity) ?? 'mean';
    });
    const used = standIns.map((standIn, i) => {
      if (standIn === undefined) return codes.used[i];
      if (standIn === 'mean') return this.#meanUsed(net, i, key);
      return network.substitute(codes, i, standIn, gate);
    });
    const fused = network.strengthen(
      used,
      used.map((_, i) => scalar(strengthOf(params, i, m))),
    );
    const neurons = network.neurons(fused);
    const logits = network.linear('answer', neurons);
    const whole = (part: readonly Rows[]) =>
      part.map((rows, i) => (here.includes(i) ? float32(rows) : undefined));
    return {
      gate: params.gate,
      codes: whole(codes.code),
      shared: whole(codes.shared),
      fused: fused.map(float32),
      standIns,
      neurons: float32(neurons),
      probabilities: Float32Array.from(logSoftmax(logits.data, logits.columns), Math.exp),
      fusionWeights: layerOf(this.#table, values, 'fusion').weights.slice(),
      answerWeights: layerOf(this.#table, values, 'answer').weights.slice(),
    };
  }

  /** Mean of u over training samples. */
  #meanUsed(net: Net, modality: number, key: string): Rows {
    const { latent } = this.#dims;
    const means = this.#remember(`mean ${key}`, () =>
      this.#encode(net, this.#samples.reference.inputs).used.map(({ data }) => {
        const mean = new Float64Array(latent);
        data.forEach((value, k) => {
          mean[k % latent] += (value * latent) / data.length;
        });
        return mean;
      }),
    );
    return rowsOf(latent, means[modality]);
  }

  /** Mean cosine over held-out samples, in the shared space where codes pass through it. */
  #similarity(net: Net, absent: number, present: number, key: string): number {
    return this.#remember(`likeness ${absent} ${present} ${key}`, () => {
      const { code, shared } = this.#encode(net, this.#samples.heldOut.inputs);
      const compared = net.params.gate > 0 ? shared : code;
      const [a, b] = [compared[absent], compared[present]];
      return meanCosine(float32(a), float32(b), a.columns);
    });
  }

  #remember<T>(key: string, make: () => T): T {
    const known = this.#remembered.has(key) ? (this.#remembered.get(key) as T) : make();
    this.#remembered.set(key, known);
    return known;
  }
}
