import type { ColumnMetaData, Compressors } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { Bytes } from './bytes.ts';

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

/**
 * Reads the pages of a column of a row group, once their heads are found to agree with it: what decodes them would
 * believe any count.
 * @throws Error if they do not.
 */
export async function readPages(
  bytes: Bytes,
  data: ColumnMetaData,
  rows: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { from, to } = rangeOf(data);
  if (to - from > MOST_CHUNK) throw new Error('a column of a row group is too large');
  const chunk = await bytes.read(from, to);
  const reader = { view: new DataView(chunk.buffer), offset: 0 };
  let values = 0;
  while (reader.offset < chunk.length - 1 && values < rows) {
    const header = parquetHeader(reader);
    const { data_page_header: first, data_page_header_v2: second } = header;
    const { dictionary_page_header: dictionary } = header;
    const own = first?.num_values ?? second?.num_values ?? 0;
    const sizes = [own, header.compressed_page_size, header.uncompressed_page_size];
    if (!sizes.every((size) => size >= 0 && size <= MOST_PAGE)) throw new Error('a page is wrong');
    if (second && second.num_rows !== own) throw new Error('a page of a plain column has lists');
    if (dictionary && !(dictionary.num_values >= 0 && dictionary.num_values <= rows + 1)) {
      throw new Error('a dictionary is longer than its column');
    }
    values += own;
    reader.offset += header.compressed_page_size;
    if (reader.offset > chunk.length) throw new Error('a page goes beyond its column');
  }
  if (values !== rows) throw new Error('its pages have other rows than it says');
  return chunk;
}

/** Unpacks pages to no more than they say. */
const bounded =
  (unpack: NonNullable<Compressors['GZIP']>) =>
  (input: Uint8Array, length: number): Uint8Array => {
    const output = unpack(input, length);
    if (output.length !== length) throw new Error('a page unpacks to another length');
    return output;
  };

/** What unpacks pages, loaded if one of the columns is packed other than by Snappy. */
export async function compressorsFor(codecs: ReadonlySet<string>): Promise<Compressors> {
  if ([...codecs].every((codec) => codec === 'UNCOMPRESSED' || codec === 'SNAPPY')) return {};
  const { compressors } = await import('hyparquet-compressors');
  return Object.fromEntries(
    Object.entries(compressors)
      .filter(([codec]) => codecs.has(codec) && codec !== 'SNAPPY')
      .map(([codec, unpack]) => [codec, bounded(unpack)]),
  );
}
