import { type Field, type Scale, scaleOf } from '#protocol/fields.ts';
import { layoutOf } from '#protocol/layout.ts';
import type { RunInfo } from '#protocol/messages.ts';
import type { Intervention } from '#spec/index.ts';

/** All replicas at one step, laid out by `layoutOf(info.dims)`. */
export interface Frame {
  readonly step: number;
  readonly rows: Float32Array;
}

/** A run that was trained before, to be shown while no engine stands. */
export interface Recorded {
  readonly preset: string;
  readonly revision: number;
  /** The experiment, where it is another than the preset's own. */
  readonly link?: string;
  readonly info: RunInfo;
  readonly interventions: readonly Intervention[];
  readonly frames: readonly Frame[];
}

/** How one field is kept: its numbers, scaled, lie between `low` and `high`. */
interface Kept {
  readonly name: Field;
  /** Numbers per replica and step. */
  readonly length: number;
  readonly low: number;
  readonly high: number;
  readonly scale: Scale;
}

interface Header extends Omit<Recorded, 'frames'> {
  readonly version: 1;
  readonly steps: readonly number[];
  readonly fields: readonly Kept[];
}

/** Numbers are rounded to this many parts of their field's range; the code after the last means NaN. */
const PARTS = 1023;
const NONE = PARTS + 1;
const CODES = NONE + 1;
/** Below this a logarithm says nothing any more. */
const LEAST = 1e-6;

function scaled(value: number, scale: Scale): number {
  if (scale === 'log') return Math.log(Math.max(value, LEAST));
  return scale === 'root' ? Math.sign(value) * Math.sqrt(Math.abs(value)) : value;
}

function unscaled(value: number, scale: Scale): number {
  if (scale === 'log') return Math.exp(value);
  return scale === 'root' ? Math.sign(value) * value * value : value;
}

/** Differences in time, folded to whole numbers from 0 and wrapped at `CODES`. */
const folded = (code: number, before: number): number => (code - before + CODES) % CODES;

/** Calls `visit` for every number of a field: of neighbours in this order, much is alike. */
function eachColumn(
  { length }: Pick<Kept, 'length'>,
  replicas: number,
  visit: (replica: number, index: number) => void,
): void {
  for (let index = 0; index < length; index++) {
    for (let replica = 0; replica < replicas; replica++) visit(replica, index);
  }
}

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const body = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/**
 * A recorded run as a compact file: the numbers of every field in 1/1023 of its range, as differences in
 * time, gzipped. `wanted` are the fields to keep.
 */
export async function encodeRecorded(
  { frames, ...about }: Recorded,
  wanted: readonly Field[],
): Promise<Uint8Array> {
  const { width, fields } = layoutOf(about.info.dims);
  const replicas = about.info.replicas.length;
  const kept = wanted.map((name): Kept => {
    const { offset, length } = fields[name];
    const scale = scaleOf(name);
    const values = frames.flatMap(({ rows }) =>
      Array.from({ length: replicas * length }, (_, k) => {
        const replica = Math.floor(k / length);
        return scaled(rows[replica * width + offset + (k % length)], scale);
      }),
    );
    const finite = values.filter(Number.isFinite);
    const low = Math.min(...finite, Number.POSITIVE_INFINITY);
    const high = Math.max(...finite, Number.NEGATIVE_INFINITY);
    return finite.length > 0
      ? { name, length, low, high, scale }
      : { name, length, low: 0, high: 0, scale };
  });
  const steps = frames.map(({ step }) => step);
  const header: Header = { version: 1, ...about, steps, fields: kept };

  const codes: number[] = [];
  for (const field of kept) {
    const { offset } = fields[field.name];
    const parts = field.high > field.low ? PARTS / (field.high - field.low) : 0;
    eachColumn(field, replicas, (replica, index) => {
      let before = 0;
      for (const { rows } of frames) {
        const value = scaled(rows[replica * width + offset + index], field.scale);
        const code = Number.isFinite(value) ? Math.round((value - field.low) * parts) : NONE;
        codes.push(folded(code, before));
        before = code;
      }
    });
  }
  const words = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + words.length + 2 * codes.length);
  new DataView(bytes.buffer).setUint32(0, words.length, true);
  bytes.set(words, 4);
  codes.forEach((code, k) => {
    bytes[4 + words.length + k] = code & 255;
    bytes[4 + words.length + codes.length + k] = code >> 8;
  });
  return through(bytes, new CompressionStream('gzip'));
}

/**
 * Reads what `encodeRecorded` wrote. Fields that were not kept are NaN.
 *
 * @throws Error if the file is of another version or its fields do not fit the layout of this lab.
 */
export async function decodeRecorded(file: Uint8Array): Promise<Recorded> {
  const bytes = await through(file, new DecompressionStream('gzip'));
  const size = new DataView(bytes.buffer).getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)));
  const { version, steps, fields: kept, ...about } = header;
  const { width, fields } = layoutOf(about.info.dims);
  const replicas = about.info.replicas.length;
  const fits = kept.every(({ name, length }) => fields[name]?.length === length);
  if (version !== 1 || !fits) throw new Error('The recorded run is of another version of the lab.');
  const frames = steps.map((step): Frame => {
    return { step, rows: new Float32Array(replicas * width).fill(Number.NaN) };
  });
  const low = bytes.subarray(4 + size);
  const high = low.subarray(low.length / 2);
  let k = 0;
  for (const field of kept) {
    const { offset } = fields[field.name];
    const part = (field.high - field.low) / PARTS;
    eachColumn(field, replicas, (replica, index) => {
      let code = 0;
      for (const { rows } of frames) {
        code = (code + low[k] + 256 * high[k]) % CODES;
        k++;
        if (code === NONE) continue;
        rows[replica * width + offset + index] = unscaled(field.low + code * part, field.scale);
      }
    });
  }
  return { ...about, frames };
}
