import type { RunParams } from '#spec/index.ts';
import { openDigits } from './digits.ts';
import type { Load } from './packed.ts';
import type { DataSource } from './source.ts';
import { SyntheticSource } from './synthetic.ts';

/** Opens the scenario's data. @throws DatasetError that names the file if one is missing or damaged. */
export async function openSource(run: RunParams, load: Load): Promise<DataSource> {
  return run.scenario === 'digits' ? openDigits(run, load) : new SyntheticSource(run);
}
