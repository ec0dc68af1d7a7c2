import type { Bytes } from './bytes.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { type Told, told } from './told.ts';

/** A file as the list at the end of a zip archive tells of it (APPNOTE 6.3.10, 4.3.12). */
export interface Listed {
  readonly path: string;
  /** Bytes unpacked, and as they lie in the archive. */
  readonly size: number;
  readonly packed: number;
  readonly crc: number;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its own head begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** Bytes of an end without its comment, and of the longest comment. */
const END_BYTES = 22;
const MOST_COMMENT = 2 ** 16 - 1;
const LOCATOR_BYTES = 20;
/** Bytes of the least entry of the list, and of the longest list that is read. */
const ENTRY_BYTES = 46;
const MOST_LIST = 2 ** 28;
const ALL_ONES = 0xffffffff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** A count of 64 bits; beyond 2^53 it is more than any file has, and remains so when rounded. */
const wide = (view: DataView, at: number): number =>
  view.getUint32(at, true) + 2 ** 32 * view.getUint32(at + 4, true);

interface Ends {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Where the list lies, by the end of the archive, or by that of zip64. @throws FileError */
async function endsOf(bytes: Bytes): Promise<Ends> {
  const wrong = (problem: string | Told) => new FileError(bytes.name, problem, FETCH_AGAIN);
  const tailFrom = Math.max(0, bytes.size - END_BYTES - MOST_COMMENT);
  const tail = viewOf(await bytes.read(tailFrom, bytes.size));
  let at = tail.byteLength - END_BYTES;
  const isEnd = (k: number) =>
    tail.getUint32(k, true) === END &&
    tail.getUint16(k + 20, true) === tail.byteLength - END_BYTES - k;
  while (at >= 0 && !isEnd(at)) at--;
  if (at < 0) throw wrong('it is an archive (zip) that is cut short: its list of files is missing');
  const end = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    from: tail.getUint32(at + 16, true),
    to: tailFrom + at,
  };
  const is64 = at >= LOCATOR_BYTES && tail.getUint32(at - LOCATOR_BYTES, true) === LOCATOR_64;
  if (is64) {
    const to = wide(tail, at - LOCATOR_BYTES + 8);
    const more = viewOf(await bytes.read(to, to + 56));
    if (more.getUint32(0, true) !== END_64)
      throw wrong('the end of the archive (zip64) is damaged');
    Object.assign(end, { count: wide(more, 32), size: wide(more, 40), from: wide(more, 48), to });
  }
  const { count, size, from, to } = end;
  if (from + size !== to || count * ENTRY_BYTES > size) {
    throw wrong('the list of files of the archive (zip) is damaged');
  }
  if (size > MOST_LIST) throw wrong('the archive (zip) has too many files');
  return { count, from, to };
}

/** Sizes and place of an entry that are given in 64 bits (extra field 1). */
function wideFields(extra: DataView, fields: number[]): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const [id, length] = [extra.getUint16(at, true), extra.getUint16(at + 2, true)];
    if (id === 1) {
      let from = at + 4;
      return fields.map((field) => {
        if (field !== ALL_ONES || from + 8 > Math.min(extra.byteLength, at + 4 + length))
          return field;
        from += 8;
        return wide(extra, from - 8);
      });
    }
    at += 4 + length;
  }
  return fields;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

function pathOf(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    return western.decode(raw);
  }
}

/** The files that a zip archive lists. @throws FileError if the list is damaged, or names one twice. */
export async function directoryOf(bytes: Bytes): Promise<readonly Listed[]> {
  const wrong = (problem: string | Told, remedy = FETCH_AGAIN) =>
    new FileError(bytes.name, problem, remedy);
  const { count, from, to } = await endsOf(bytes);
  const raw = await bytes.read(from, to);
  const view = viewOf(raw);
  const listed: Listed[] = [];
  const paths = new Set<string>();
  let at = 0;
  for (let k = 0; k < count; k++) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) {
      throw wrong('the list of files of the archive (zip) is damaged');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const nameFrom = at + ENTRY_BYTES;
    const extraFrom = nameFrom + nameLength;
    const next = extraFrom + extraLength + commentLength;
    if (next > view.byteLength) throw wrong('the list of files of the archive (zip) is damaged');
    const path = pathOf(raw.subarray(nameFrom, extraFrom));
    if (paths.has(path)) throw wrong(told`it names “${path}” twice`, 'pack each file once');
    paths.add(path);
    const [size, packed, offset] = wideFields(
      viewOf(raw.subarray(extraFrom, extraFrom + extraLength)),
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    listed.push({
      ...{ path, size, packed, offset },
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  const inOrder = listed.toSorted((a, b) => a.offset - b.offset);
  for (const [k, { offset, packed }] of inOrder.entries()) {
    if (offset + packed > (inOrder[k + 1]?.offset ?? from)) {
      throw wrong('files of the archive (zip) lie over each other');
    }
  }
  return listed;
}
