import { type RunParams, type Scenario, scenarioOf } from '#spec/index.ts';
import { CorrelatedSource } from './correlated.ts';
import type { UnpackedDigits } from './digits.ts';
import type { Load } from './load.ts';
import type { ReadySet } from './packed-set.ts';
import { SharedDraws, SharedSynthetic } from './shared-synthetic.ts';
import type { DataSource } from './source.ts';
import { SyntheticSource } from './synthetic.ts';

type Open = (run: RunParams, load: Load) => DataSource | Promise<DataSource>;

// What reads files is loaded when a scenario asks for it.
const digitsCode = () => import('./digits.ts');
const packedCode = () => import('./packed-rows.ts');
const ownCode = () => import('./own-set.ts');
const sourceCode = () => import('./packed-set.ts');

const OPEN: Record<Scenario['source'], Open> = {
  generated: (run) => new SyntheticSource(run),
  digits: async (run, load) => (await digitsCode()).openDigits(run, load),
  correlated: (run) => new CorrelatedSource(run),
  overlap: async (run) => new (await import('./overlap.ts')).OverlapSource(run),
  ward: async (run) => new (await import('./ward.ts')).WardSource(run),
  packed: async (run, load) => {
    const [{ openSet }, { PackedSource }] = await Promise.all([packedCode(), sourceCode()]);
    return new PackedSource(run, await openSet(run.scenario, load));
  },
  own: async (run, load) => {
    const [{ openOwn }, { PackedSource }] = await Promise.all([ownCode(), sourceCode()]);
    return new PackedSource(run, await openOwn(run.own, load));
  },
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
  readonly #sets = new Map<string, Promise<ReadySet>>();

  constructor(load: Load) {
    this.#load = load;
  }

  /** @throws DatasetError that names the file if one is missing or damaged. */
  async open(run: RunParams): Promise<DataSource> {
    const { source } = scenarioOf(run);
    if (source === 'generated') return new SharedSynthetic(run, this.#draws);
    if (source === 'digits') return this.#digits(run);
    if (source === 'packed') return this.#set(run);
    return openSource(run, this.#load);
  }

  async #digits(run: RunParams): Promise<DataSource> {
    const { openDigits, unpackDigits } = await digitsCode();
    const key = `${run.resolution} ${run.engine}`;
    const unpacked = this.#unpacked.get(key) ?? unpackDigits(run, this.#load);
    this.#unpacked.set(key, unpacked);
    return openDigits(run, this.#load, unpacked);
  }

  async #set(run: RunParams): Promise<DataSource> {
    const [{ openSet }, { PackedSource }] = await Promise.all([packedCode(), sourceCode()]);
    const set = this.#sets.get(run.scenario) ?? openSet(run.scenario, this.#load);
    this.#sets.set(run.scenario, set);
    return new PackedSource(run, await set);
  }
}
