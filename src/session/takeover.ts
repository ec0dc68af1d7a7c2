import { EngineError } from '#engine/engine-error.ts';
import type { Engine, Host } from './host.ts';

/** Devices that may be lost without a step of progress between them. */
const MOST_LOSSES = 3;
/** How long the worker waits to hear that a failed engine's device was lost, in breaths. */
const BREATHS = 200;

/** What a run does when its engine is another one. */
interface Run {
  /** Starts an engine, has it `taken`, and brings it to the newest state; in place of one that is `lost`, if any. */
  start(lost?: Engine): Promise<Engine>;
  /** Goes on with an engine that took over. */
  recover(engine: Engine): Promise<void>;
  /** Does work once what is under way has ended. */
  later(work: () => Promise<void>): void;
  /** Whether nobody waits for the run any more. */
  over(): boolean;
}

/** The engine of a run, and who takes over where its device is lost. */
export class Takeover {
  readonly #host: Host;
  readonly #run: Run;
  #engine?: Engine;
  readonly #lost = new WeakSet<Engine>();
  #losses = 0;

  constructor(host: Host, run: Run) {
    this.#host = host;
    this.#run = run;
  }

  /** The engine that trains, if one stands. */
  get engine(): Engine | undefined {
    return this.#engine;
  }

  /** From now on this engine trains. */
  take(engine: Engine): void {
    this.#engine = engine;
  }

  /** Has another engine take over when the device of this one is lost. */
  watch(engine: Engine): void {
    engine.lost?.then(() => {
      this.#lost.add(engine);
      this.#run.later(() => this.#replace(engine));
    });
  }

  /** Does work on the engine; if its device is lost meanwhile, goes on with a new one. */
  async safely(work: () => Promise<void>): Promise<void> {
    const engine = this.#engine as Engine;
    try {
      await work();
      this.#losses = 0;
    } catch (error) {
      for (let k = 0; engine.lost && k < BREATHS && !this.#lost.has(engine); k++) {
        await this.#host.breathe();
      }
      if (!this.#lost.has(engine)) throw error;
      await this.#replace(engine);
    }
  }

  /** Lets go of the engine, and of all it holds. */
  release(): void {
    this.#engine?.trainer.dispose();
    this.#engine = undefined;
  }

  async #replace(engine: Engine): Promise<void> {
    if (this.#run.over() || this.#engine !== engine) return;
    if (this.#losses++ >= MOST_LOSSES) throw new EngineError((await engine.lost) ?? '');
    try {
      engine.trainer.dispose();
    } catch {
      // What belonged to a lost device is gone with it.
    }
    await this.#run.recover(await this.#run.start(engine));
  }
}
