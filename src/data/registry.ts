import { type RunParams, type Scenario, scenarioOf } from '#spec/index.ts';
import { CorrelatedSource } from './correlated.ts';
import { openDigits } from './digits.ts';
import type { Load } from './packed.ts';
import type { DataSource } from './source.ts';
import { SyntheticSource } from './synthetic.ts';

const OPEN: Record<
  Scenario['source'],
  (run: RunParams, load: Load) => DataSource | Promise<DataSource>
> = {
  generated: (run) => new SyntheticSource(run),
  digits: openDigits,
  correlated: (run) => new CorrelatedSource(run),
};

/** Opens the scenario's data. @throws DatasetError that names the file if one is missing or damaged. */
export async function openSource(run: RunParams, load: Load): Promise<DataSource> {
  return OPEN[scenarioOf(run).source](run, load);
}
