import { openSource } from '#data/registry.ts';
import { TinyTrainer } from '#engine/testing/tiny-trainer.ts';
import type { Backend } from '#protocol/backend.ts';
import type { Command, Event } from '#protocol/messages.ts';
import { Desk } from '#session/desk.ts';
import type { Host } from '#session/host.ts';
import { wrapped } from '#session/testing/wrapped.ts';
import type { Hearer, WorkerLike } from '../host.ts';

/** One of several tasks, so that others come in between. */
const soon = (work: () => void): void => {
  setImmediate(work);
};

/** An engine that starts at once. */
export const tinyEngine: Host['startEngine'] = async (_spec, dims, replicas) => ({
  trainer: new TinyTrainer({ dims, replicas }),
  advice: '',
});

/** Engines that bear these names, one after the other, and what takes the device of the one that runs. */
export function losing(names: readonly Backend[]) {
  let started = 0;
  let lose = () => {};
  const startEngine: Host['startEngine'] = async (...args) => {
    const { trainer, advice } = await tinyEngine(...args);
    const backend = names[Math.min(started++, names.length - 1)];
    const lost = new Promise<string>((resolve) => {
      lose = () => resolve('gone');
    });
    return { trainer: wrapped(trainer, { backend }), advice, lost };
  };
  return { startEngine, lose: () => lose() };
}

/** A desk in this process that is spoken to as a worker is: by copies, each in a task of its own. */
export class DeskWorker implements WorkerLike {
  readonly #hearer: Hearer;
  readonly #desk: Desk;
  #alive = true;
  /** All commands that came. */
  readonly commands: Command[] = [];

  constructor(hearer: Hearer, changes: Partial<Host> = {}) {
    this.#hearer = hearer;
    // A worker that was ended never comes back from where it waits.
    const breathe = () => new Promise<void>((resolve) => this.#soon(resolve));
    this.#desk = new Desk({
      emit: (event) => this.say(event),
      openSource: ({ run }) => openSource(run, () => Promise.reject(new Error('no files here'))),
      startEngine: tinyEngine,
      breathe,
      wait: breathe,
      now: () => performance.now(),
      ...changes,
    });
  }

  get isAlive(): boolean {
    return this.#alive;
  }

  #soon(work: () => void): void {
    soon(() => this.#alive && work());
  }

  /** Says something to the page, as from inside the worker. */
  say(event: Event): void {
    const copy = structuredClone(event);
    this.#soon(() => this.#hearer.receive(copy));
  }

  /** Breaks, as a worker does whose memory ran out. */
  die(): void {
    this.#alive = false;
    soon(this.#hearer.died);
  }

  postMessage(command: Command): void {
    const copy = structuredClone(command);
    this.commands.push(copy);
    this.#soon(() => this.#desk.handle(copy));
  }

  terminate(): void {
    this.#alive = false;
  }
}
