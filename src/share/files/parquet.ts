import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { MeasurementTable } from '#panels/files/table.ts';

/** Columns as an Apache Parquet file; null where a value is absent. `about`, if any, stands in it under "wane". */
export const parquetOf = (columns: readonly ColumnSource[], about?: string): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: [...columns],
    ...(about !== undefined && { kvMetadata: [{ key: 'wane', value: about }] }),
  });

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * The measurements as an Apache Parquet file; what was not measured is null. Seeds are 64-bit: Parquet has
 * no unsigned column here.
 */
export const toParquet = (
  { step, arm, seed, numbers }: MeasurementTable,
  about?: string,
): ArrayBuffer =>
  parquetOf(
    [
      { name: 'step', data: [...step], type: 'INT32', nullable: false },
      { name: 'arm', data: [...arm], type: 'STRING', nullable: false },
      { name: 'seed', data: seed.map(BigInt), type: 'INT64', nullable: false },
      ...numbers.map(({ name, values }) => ({
        name,
        data: Array.from(values, orNull),
        type: 'FLOAT' as const,
      })),
    ],
    about,
  );
