import type { Load } from '#data/load.ts';
import { SharedSources } from '#data/registry.ts';
import type { LivingCommand, LivingCrowd, LivingEvent, LivingState } from '#protocol/living.ts';
import { wordsFor } from './failure-words.ts';
import { Living } from './living.ts';

/** Where the networks of a living map are trained. */
export interface LivingHost {
  emit(event: LivingEvent): void;
  loadFrom(dataUrl: string): Load;
  /** Puts a state where it takes no room of the page, and gives back what it can be had by. */
  store(state: Uint32Array<ArrayBuffer>): unknown;
  fetch(stored: unknown): Promise<Uint32Array<ArrayBuffer>>;
  report?(error: unknown): void;
}

/** Does what the page asks of the networks of a living map, in order. */
export class LivingDesk {
  readonly #host: LivingHost;
  readonly #crowds = new Map<LivingCrowd, Living>();
  #shared?: SharedSources;
  #work: Promise<void> = Promise.resolve();

  constructor(host: LivingHost) {
    this.#host = host;
  }

  handle(command: LivingCommand): void {
    const { ask } = command;
    this.#work = this.#work.then(async () => {
      try {
        this.#host.emit({ ask, ...(await this.#answer(command)) } as LivingEvent);
      } catch (error) {
        this.#host.report?.(error);
        this.#host.emit({ ask, type: 'failed', message: wordsFor(error) });
      }
    });
  }

  async #answer(command: LivingCommand): Promise<object> {
    if (command.type === 'open') {
      const { members, sense, dataUrl, crowd } = command;
      const load = this.#host.loadFrom(dataUrl);
      this.#shared ??= new SharedSources(load);
      this.#crowds.set(crowd, await Living.open(members, sense, { load }, this.#shared));
      return { type: 'opened' };
    }
    const living = this.#crowds.get(command.crowd);
    if (!living) throw new Error('Nothing was opened here.');
    if (command.type === 'look') return { type: 'looked', rows: living.look() };
    if (command.type === 'keep') {
      const { state, ...place } = living.keep();
      const kept: LivingState = { ...place, state: this.#host.store(state) };
      return { type: 'kept', kept };
    }
    const { place, from } = command;
    const further = from && from.step > living.nearest(place) ? from : undefined;
    const state = further && { ...further, state: await this.#host.fetch(further.state) };
    await living.reach(place, state);
    return { type: 'reached', step: living.step };
  }
}
