/**
 * Writes synthetic patients as a table in the columns of docs/mimic.md, to try the page `#/data` with:
 * `npm run ward:extract -- ward.csv`, or `ward.parquet`.
 *
 * --patients N  of whom a fifth is held out (1500)   --hospital N  coefficients (1)   --seed N  patients (1)
 * --missing P   probability that a sense is missing (0.1)
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { WardSource } from '#data/ward.ts';
import { csvOf, extractOf } from '#data/ward-extract.ts';
import { presetFor } from '#spec/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    patients: { type: 'string', default: '1500' },
    hospital: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    missing: { type: 'string', default: '0.1' },
  },
});
const [file] = positionals;
if (!file || !/\.(csv|parquet)$/.test(file)) throw new Error('Name a .csv or .parquet file.');

const source = new WardSource({
  ...presetFor('ward').run,
  ...{ even: false, engine: 'plan-cpu', world: Number(values.hospital) },
  masked: Number(values.missing),
});
const test = Math.round(Number(values.patients) / 5);
const sizes = { train: Number(values.patients) - test, test };
const columns = extractOf(source, Number(values.seed), sizes);
if (file.endsWith('.csv')) writeFileSync(file, csvOf(columns));
else {
  const columnData = columns.map(({ name, values: own }) => ({
    name,
    data: [...own],
    type: own.some((value) => typeof value === 'string')
      ? ('STRING' as const)
      : ('DOUBLE' as const),
    nullable: true,
  }));
  writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData })));
}
console.log(
  `${file}: ${sizes.train} + ${sizes.test} synthetic patients, ${columns.length} columns`,
);
