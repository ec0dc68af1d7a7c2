import { around } from '#cli/around.ts';
import type { LivingCommand, LivingEvent } from '#protocol/living.ts';
import { LivingDesk } from '#session/living-desk.ts';
import type { LivingHearer, LivingMapHost, LivingWorker } from '../host.ts';

/** A desk of a living map in this process that is spoken to as a worker is: by copies, each in a task of its own. */
export class FakeLivingWorker implements LivingWorker {
  readonly #hearer: LivingHearer;
  readonly #desk: LivingDesk;
  #alive = true;
  /** All commands that came. */
  readonly commands: LivingCommand[] = [];
  /** Hears what comes; may have it die instead of doing it. */
  onCommand?: (command: LivingCommand) => 'die' | undefined;

  constructor(hearer: LivingHearer) {
    this.#hearer = hearer;
    this.#desk = new LivingDesk({
      emit: (event) => this.#say(event),
      loadFrom: () => around.load,
      store: (state) => state,
      fetch: async (stored) => (stored as Uint32Array<ArrayBuffer>).slice(),
    });
  }

  postMessage(command: LivingCommand): void {
    this.commands.push(command);
    if (this.onCommand?.(command) === 'die') {
      this.die();
      return;
    }
    const copy = structuredClone(command);
    setImmediate(() => this.#alive && this.#desk.handle(copy));
  }

  /** Breaks, as a worker does whose memory ran out. */
  die(): void {
    this.#alive = false;
    setImmediate(this.#hearer.died);
  }

  terminate(): void {
    this.#alive = false;
  }

  #say(event: LivingEvent): void {
    const copy = structuredClone(event);
    setImmediate(() => this.#alive && this.#hearer.receive(copy));
  }
}

export interface FakeLivingPage {
  readonly host: LivingMapHost;
  /** Every worker that was started. */
  readonly workers: FakeLivingWorker[];
  /** Told of each worker as it starts. */
  onSpawn?: (worker: FakeLivingWorker, index: number) => void;
}

/** Plain Node as a page with living maps. */
export function fakeLivingPage(cores = 2): FakeLivingPage {
  const workers: FakeLivingWorker[] = [];
  const page: FakeLivingPage = {
    workers,
    host: {
      spawn: (hearer) => {
        const worker = new FakeLivingWorker(hearer);
        workers.push(worker);
        page.onSpawn?.(worker, workers.length - 1);
        return worker;
      },
      ...{ dataUrl: '', cores },
      now: () => performance.now(),
    },
  };
  return page;
}
