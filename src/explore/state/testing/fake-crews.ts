import { around } from '#cli/around.ts';
import { CrewDesk } from '#session/crew-desk.ts';
import type { CrewCommand, CrewEvent } from '#sweep/messages.ts';
import type { CrewHearer, CrewWorker, ExploreHost } from '../host.ts';

/** A crew desk in this process that is spoken to as a worker is: by copies, each in a task of its own. */
export class FakeCrewWorker implements CrewWorker {
  readonly #hearer: CrewHearer;
  readonly #desk: CrewDesk;
  #alive = true;
  /** All commands that came. */
  readonly commands: CrewCommand[] = [];
  /** Hears what it is about to say; may change it, keep it back, or have it die instead. */
  onSay?: (event: CrewEvent) => CrewEvent | 'die' | undefined;

  constructor(hearer: CrewHearer) {
    this.#hearer = hearer;
    const breathe = () => new Promise<void>((resolve) => this.#soon(resolve));
    this.#desk = new CrewDesk(
      (event) => this.#say(event),
      () => ({ ...around, breathe }),
    );
    setImmediate(() => this.#alive && this.#say({ type: 'ready' }));
  }

  get isAlive(): boolean {
    return this.#alive;
  }

  // A worker that was ended never comes back from where it waits.
  #soon(work: () => void): void {
    setImmediate(() => this.#alive && work());
  }

  #say(event: CrewEvent): void {
    const said = this.onSay ? this.onSay(event) : event;
    if (said === 'die') {
      this.die();
      return;
    }
    if (said) this.tell(said);
  }

  /** Says something to the page, as from inside the worker. */
  tell(event: CrewEvent): void {
    const copy = structuredClone(event);
    setImmediate(() => this.#hearer.receive(copy));
  }

  /** Breaks, as a worker does whose memory ran out. */
  die(): void {
    this.#alive = false;
    setImmediate(this.#hearer.died);
  }

  postMessage(command: CrewCommand): void {
    const copy = structuredClone(command);
    this.commands.push(copy);
    this.#soon(() => this.#desk.handle(copy));
  }

  terminate(): void {
    this.#alive = false;
  }
}

export interface FakeExplorePage {
  readonly host: ExploreHost;
  /** Every worker that was started. */
  readonly workers: FakeCrewWorker[];
  /** Told of each worker as it starts. */
  onSpawn?: (worker: FakeCrewWorker, index: number) => void;
}

/** Plain Node as a page that runs sweeps. */
export function fakeExplorePage(cores = 2): FakeExplorePage {
  const workers: FakeCrewWorker[] = [];
  const page: FakeExplorePage = {
    workers,
    host: {
      spawn: (hearer) => {
        const worker = new FakeCrewWorker(hearer);
        workers.push(worker);
        page.onSpawn?.(worker, workers.length - 1);
        return worker;
      },
      dataUrl: '',
      cores,
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
      watchHidden: () => () => {},
    },
  };
  return page;
}
