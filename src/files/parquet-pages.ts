import {
  type ColumnMetaData,
  type Compressors,
  type PageHeader,
  snappyUncompress,
} from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { Bytes } from './bytes.ts';
import { followRuns } from './parquet-runs.ts';

/** Bytes of one page, and of one column of a row group, that are read at most. */
const MOST_PAGE = 2 ** 28;
const MOST_CHUNK = 2 ** 30;

/** Where the pages of a column of a row group lie. */
export function rangeOf(data: ColumnMetaData): { from: number; to: number } {
  const dictionary = Number(data.dictionary_page_offset ?? 0);
  const first = Number(data.data_page_offset);
  const from = dictionary > 0 ? Math.min(dictionary, first) : first;
  return { from, to: from + Number(data.total_compressed_size) };
}

/** A column of a row group, to be decoded. */
interface Chunk {
  readonly data: ColumnMetaData;
  readonly rows: number;
  readonly nullable: boolean;
  readonly compressors: Compressors;
}

/** @throws Error if the counts of a page cannot be. */
function checkCounts(header: PageHeader, rows: number): void {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const { dictionary_page_header: dictionary } = header;
  const values = first?.num_values ?? second?.num_values ?? 0;
  const nulls = second?.num_nulls ?? 0;
  const levels = second?.definition_levels_byte_length ?? 0;
  const sound =
    [header.compressed_page_size, header.uncompressed_page_size].every(
      (size) => size >= 0 && size <= MOST_PAGE,
    ) &&
    values >= 0 &&
    values <= rows &&
    (dictionary === undefined || dictionary.num_values <= header.uncompressed_page_size) &&
    (second === undefined || (second.num_rows === values && nulls >= 0 && nulls <= values)) &&
    (second?.repetition_levels_byte_length ?? 0) === 0 &&
    levels >= 0 &&
    levels <= header.compressed_page_size;
  if (!sound) throw new Error('a page has counts that cannot be');
}

/** @throws Error if a page has runs that go beyond its values. */
function checkRuns(page: Uint8Array, header: PageHeader, { nullable }: Chunk): void {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const own = first ?? second;
  if (!own) return;
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  let [at, values] = [0, own.num_values];
  if (first && nullable) {
    values = followRuns(page, 4, 1, values);
    at = 4 + view.getUint32(0, true);
  } else if (second) values -= second.num_nulls;
  if (values === 0) return;
  if (own.encoding.endsWith('_DICTIONARY')) followRuns(page, at + 1, view.getUint8(at), values);
  else if (own.encoding === 'RLE') followRuns(page, at + 4, 1, values);
}

/**
 * Reads the pages of a column of a row group and unpacks them, once they are found to agree with it: what decodes
 * them would believe any count.
 *
 * @returns the bytes as they lie in the file, and the unpacked ones by where those that are packed begin.
 * @throws Error if they do not agree.
 */
export async function readPages(bytes: Bytes, chunk: Chunk) {
  const { data, rows, compressors } = chunk;
  const { from, to } = rangeOf(data);
  if (to - from > MOST_CHUNK || Number(data.total_uncompressed_size) > MOST_CHUNK) {
    throw new Error('a column of a row group is too large');
  }
  const packed = await bytes.read(from, to);
  const unpacked = new Map<number, Uint8Array>();
  const unpack = compressors[data.codec];
  const reader = { view: new DataView(packed.buffer), offset: 0 };
  let values = 0;
  while (reader.offset < packed.length - 1 && values < rows) {
    const header = parquetHeader(reader);
    checkCounts(header, rows);
    const begin = reader.offset;
    const end = begin + header.compressed_page_size;
    if (end > packed.length) throw new Error('a page goes beyond its column');
    const second = header.data_page_header_v2;
    const levels = second?.definition_levels_byte_length ?? 0;
    const size = header.uncompressed_page_size - levels;
    if (second && chunk.nullable) {
      followRuns(packed.subarray(begin, begin + levels), 0, 1, second.num_values);
    }
    let page = packed.subarray(begin + levels, end);
    if (unpack && second?.is_compressed !== false && size > 0) {
      page = unpack(page, size) as Uint8Array<ArrayBuffer>;
      if (page.length !== size) throw new Error('a page unpacks to another length');
      unpacked.set(begin + levels, page);
    }
    checkRuns(page, header, chunk);
    values += header.data_page_header?.num_values ?? second?.num_values ?? 0;
    reader.offset = end;
  }
  if (values !== rows) throw new Error('its pages have other rows than it says');
  return { packed, unpacked };
}

/** What unpacks pages; the larger part of it is loaded if one of the columns needs it. */
export async function compressorsFor(codecs: ReadonlySet<string>): Promise<Compressors> {
  const own: Compressors = {
    SNAPPY: (input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    },
  };
  if ([...codecs].every((codec) => codec === 'UNCOMPRESSED' || codec === 'SNAPPY')) return own;
  const { compressors } = await import('hyparquet-compressors');
  return { ...compressors, ...own };
}
