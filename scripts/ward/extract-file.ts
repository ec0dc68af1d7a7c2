import { parquetWriteBuffer } from 'hyparquet-writer';
import { csvOf, type ExtractColumn } from '#data/ward-extract.ts';

/** An extract as the bytes of a file; a cell that is null is empty. */
export function extractFile(
  columns: readonly ExtractColumn[],
  format: 'csv' | 'parquet',
): Uint8Array<ArrayBuffer> {
  if (format === 'csv') return new TextEncoder().encode(csvOf(columns));
  const columnData = columns.map(({ name, values }) => {
    const words = values.some((value) => typeof value === 'string');
    return {
      name,
      data: [...values],
      type: words ? ('STRING' as const) : ('DOUBLE' as const),
      nullable: true,
    };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
