import { type RunParams, type Scenario, scenarioOf } from '#spec/index.ts';
import { CorrelatedSource } from './correlated.ts';
import { openDigits, type UnpackedDigits, unpackDigits } from './digits.ts';
import type { Load } from './packed.ts';
import { SharedDraws, SharedSynthetic } from './shared-synthetic.ts';
import type { DataSource } from './source.ts';
import { SyntheticSource } from './synthetic.ts';

type Open = (run: RunParams, load: Load) => DataSource | Promise<DataSource>;

const OPEN: Record<Scenario['source'], Open> = {
  generated: (run) => new SyntheticSource(run),
  digits: (run, load) => openDigits(run, load),
  correlated: (run) => new CorrelatedSource(run),
};

/** Opens the scenario's data. @throws DatasetError that names the file if one is missing or damaged. */
export async function openSource(run: RunParams, load: Load): Promise<DataSource> {
  return OPEN[scenarioOf(run).source](run, load);
}

/**
 * Opens sources for networks that train side by side, with the same numbers as `openSource`: what is equal
 * between them is drawn or unpacked once, and is the same array, so that an engine can keep it once.
 */
export class SharedSources {
  readonly #load: Load;
  readonly #draws = new SharedDraws();
  readonly #unpacked = new Map<string, Promise<UnpackedDigits>>();

  constructor(load: Load) {
    this.#load = load;
  }

  /** @throws DatasetError that names the file if one is missing or damaged. */
  async open(run: RunParams): Promise<DataSource> {
    const { source } = scenarioOf(run);
    if (source === 'generated') return new SharedSynthetic(run, this.#draws);
    if (source !== 'digits') return openSource(run, this.#load);
    const key = `${run.resolution} ${run.engine}`;
    const unpacked = this.#unpacked.get(key) ?? unpackDigits(run, this.#load);
    this.#unpacked.set(key, unpacked);
    return openDigits(run, this.#load, unpacked);
  }
}
