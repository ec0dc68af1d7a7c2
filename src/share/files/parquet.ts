import { parquetWriteBuffer } from 'hyparquet-writer';
import type { MetricsTable } from './table.ts';

/** The measurements as an Apache Parquet file. Seeds are 64-bit: Parquet has no unsigned column here. */
export const toParquet = ({ step, arm, seed, numbers }: MetricsTable): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: [
      { name: 'step', data: [...step], type: 'INT32' },
      { name: 'arm', data: [...arm], type: 'STRING' },
      { name: 'seed', data: seed.map(BigInt), type: 'INT64' },
      ...numbers.map(({ name, values }) => ({ name, data: values, type: 'FLOAT' as const })),
    ],
  });
