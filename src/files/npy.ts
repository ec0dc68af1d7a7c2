import type { StoredArray } from './arrays.ts';
import type { Bytes } from './bytes.ts';
import type { ElementType } from './elements.ts';
import { FETCH_AGAIN, FileError, UnreadableKind } from './file-error.ts';
import { type Literal, parseLiteral } from './python-literal.ts';
import { bytesIn, type Layout, storedArray } from './stored.ts';
import { type Told, told } from './told.ts';

/** How each .npy file begins. */
export const NPY_MAGIC = new Uint8Array([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]);

const MOST_HEADER = 2 ** 20;

const TYPES: Readonly<Record<string, ElementType>> = {
  b1: 'bool',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

/** What numpy can store and this cannot read, by the letter of its type, and what to do instead. */
const OTHERS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  O: [
    'it holds pickled Python objects, which could run a program',
    'save numbers instead (in numpy: np.save(file, np.asarray(a, dtype=float)))',
  ],
  c: ['it holds complex numbers', 'save a.real and a.imag as two arrays'],
  M: ['it holds dates', "save numbers instead (in numpy: a.astype('int64'))"],
  m: ['it holds spans of time', "save numbers instead (in numpy: a.astype('int64'))"],
  V: ['it holds raw bytes', "save numbers instead (in numpy: a.astype('float32'))"],
  f: ['its numbers are longer than 64 bits', "save it as float64 (in numpy: a.astype('float64'))"],
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

function bytesText(bytes: Uint8Array): string {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return utf8.decode(bytes.subarray(0, end));
}

function ucs4Text(little: boolean): (bytes: Uint8Array) => string {
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const points: number[] = [];
    for (let k = 0; k < bytes.length; k += 4) points.push(view.getUint32(k, little));
    while (points.at(-1) === 0) points.pop();
    return String.fromCodePoint(...points);
  };
}

/** What `descr` of a header says. @throws FileError if it is something that cannot be read. */
function typeOf(file: string, array: string, descr: Literal | undefined) {
  if (Array.isArray(descr)) {
    const remedy = "save each field as an array of its own (in numpy: np.save(file, a['field']))";
    throw new UnreadableKind(file, 'it is a structured array', remedy, { array });
  }
  const found = /^([<>|=]?)([a-zA-Z])(\d*)(\[\w+\])?$/.exec(typeof descr === 'string' ? descr : '');
  const [, order = '', letter = '', digits = ''] = found ?? [];
  const little = order !== '>';
  const type = TYPES[`${letter}${digits}`];
  if (type) return { type, little };
  const count = Number(digits);
  if (letter === 'U' && count < 2 ** 20) {
    return { type: 'text', little, text: { width: 4 * count, decode: ucs4Text(little) } } as const;
  }
  if ((letter === 'S' || letter === 'a') && count < 2 ** 22) {
    return { type: 'text', little, text: { width: count, decode: bytesText } } as const;
  }
  const other = OTHERS[letter];
  if (other)
    throw new UnreadableKind(file, told`${other[0]} (${String(descr)})`, other[1], { array });
  throw new FileError(file, 'the type of its numbers cannot be read', FETCH_AGAIN, { array });
}

/** Where the numbers of a .npy file begin, and what its header says. @throws FileError */
async function headerOf(bytes: Bytes, array: string): Promise<{ text: string; start: number }> {
  const wrong = (problem: string | Told) =>
    new FileError(bytes.name, problem, FETCH_AGAIN, { array });
  const head = await bytes.read(0, 12);
  if (NPY_MAGIC.some((byte, k) => head[k] !== byte)) throw wrong('it is no .npy file');
  const [major] = head.subarray(6);
  if (major < 1 || major > 3) throw wrong(told`its version ${major} is not known`);
  const view = new DataView(head.buffer, head.byteOffset);
  const begin = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MOST_HEADER) throw wrong('its header is too long');
  const raw = await bytes.read(begin, begin + length);
  const text = new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(raw);
  return { text, start: begin + length };
}

/** The array of a .npy file (versions 1 to 3), and how many bytes follow it. @throws FileError */
export async function npyArray(
  bytes: Bytes,
  name: string,
): Promise<{ array: StoredArray; beyond: number }> {
  const { text, start } = await headerOf(bytes, name);
  let header: Literal;
  try {
    header = parseLiteral(text);
  } catch {
    header = null;
  }
  const entries = header instanceof Map ? header : new Map<string, Literal>();
  const shape = entries.get('shape');
  const fortran = entries.get('fortran_order');
  if (!Array.isArray(shape) || typeof fortran !== 'boolean' || !entries.has('descr')) {
    throw new FileError(bytes.name, 'its header cannot be read', FETCH_AGAIN, { array: name });
  }
  const lengths = shape.map((length) => (typeof length === 'number' ? length : Number.NaN));
  const kind = typeOf(bytes.name, name, entries.get('descr'));
  const layout: Layout = {
    name,
    shape: lengths,
    start,
    fortran: fortran && lengths.length > 1,
    ...kind,
  };
  const array = storedArray(bytes, layout);
  return { array, beyond: bytes.size - start - bytesIn(bytes.name, layout) };
}
