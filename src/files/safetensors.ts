import type { ArrayFile } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import type { ElementType } from './elements.ts';
import { FETCH_AGAIN, FileError, UnreadableKind } from './file-error.ts';
import { readableArrays } from './readable.ts';
import { bytesIn, type Layout, storedArray } from './stored.ts';
import { type Told, told } from './told.ts';

/** Bytes of a header at most, as the format itself says. */
const MOST_HEADER = 100_000_000;

const TYPES: Readonly<Record<string, ElementType>> = {
  BOOL: 'bool',
  I8: 'int8',
  I16: 'int16',
  I32: 'int32',
  I64: 'int64',
  U8: 'uint8',
  U16: 'uint16',
  U32: 'uint32',
  U64: 'uint64',
  F16: 'float16',
  BF16: 'bfloat16',
  F32: 'float32',
  F64: 'float64',
};

interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** An entry of the header, if it is one. */
function entryOf(name: string, value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { dtype, shape, data_offsets: offsets } = value as Record<string, unknown>;
  if (typeof dtype !== 'string') return undefined;
  if (!Array.isArray(shape) || !shape.every(isCount)) return undefined;
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) return undefined;
  return { name, dtype, shape, from: offsets[0], to: offsets[1] };
}

/** Whether a file begins as one of safetensors does: the length of a header, and its brace. */
export function isSafetensors(head: Uint8Array, size: number): boolean {
  if (head.length < 9 || head[8] !== 0x7b) return false;
  const length = new DataView(head.buffer, head.byteOffset).getBigUint64(0, true);
  return length > 1n && (length <= BigInt(size) || head[7] === 0);
}

/** The entries of the header in the order of their bytes, without a gap between them. @throws FileError */
async function entriesOf(bytes: Bytes): Promise<{ entries: readonly Entry[]; start: number }> {
  const wrong = (problem: string | Told, array?: string) =>
    new FileError(bytes.name, problem, FETCH_AGAIN, { array });
  const head = await bytes.read(0, 8);
  const length = Number(new DataView(head.buffer).getBigUint64(0, true));
  if (length > MOST_HEADER) throw wrong('its header is too long');
  const start = 8 + length;
  const raw = await bytes.read(8, start);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    throw wrong('its header is no JSON');
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) {
    throw wrong('its header lists no arrays');
  }
  const entries = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, value]) => {
      const entry = entryOf(name, value);
      if (!entry) throw wrong('its entry in the header cannot be read', name);
      return entry;
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  for (const { name, from, to } of entries) {
    if (from !== at || to < from) throw wrong('its bytes overlap others, or leave a gap', name);
    at = to;
  }
  if (start + at !== bytes.size) {
    const [has, needs] = [bytes.size, start + at].map((count) => count.toLocaleString('en'));
    throw wrong(told`it has ${has} bytes and its header speaks of ${needs}`);
  }
  return { entries, start };
}

/** Reads a file of safetensors; what is stored in a type of 8 bits or fewer is left out. @throws FileError */
export async function openSafetensors(bytes: Bytes): Promise<ArrayFile> {
  const { entries, start } = await entriesOf(bytes);
  const file = bytes.name;
  const { arrays, notes } = await readableArrays(
    entries.map(({ name, dtype, shape, from, to }) => async () => {
      const type = Object.hasOwn(TYPES, dtype) ? TYPES[dtype] : undefined;
      if (!type) {
        const remedy = 'save it as F32 (in PyTorch: tensor.float())';
        throw new UnreadableKind(file, told`its type ${dtype} is not read`, remedy, {
          array: name,
        });
      }
      const layout: Layout = { name, type, shape, start: start + from, little: true };
      if (bytesIn(file, layout) === to - from) return storedArray(bytes, layout);
      const problem = told`its shape (${shape.join(', ')}) does not fit its ${to - from} bytes`;
      throw new FileError(file, problem, FETCH_AGAIN, { array: name });
    }),
  );
  return { kind: 'arrays', format: 'safetensors', arrays, notes };
}
