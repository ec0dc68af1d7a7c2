import type { Command } from '#protocol/messages.ts';
import type { Hearer, LabHost, WorkerLike } from './host.ts';

/** Who hears a worker. `spoke`: whether it said anything before it broke; one that did not load says nothing. */
interface Listener extends Pick<Hearer, 'receive'> {
  readonly died: (spoke: boolean) => void;
}

/** The worker of a lab: started when it is first needed, and never used again once it failed. */
export class Training {
  readonly #host: Pick<LabHost, 'spawn'>;
  readonly #hearer: Listener;
  #worker?: WorkerLike;
  #closed = false;

  constructor(host: Pick<LabHost, 'spawn'>, hearer: Listener) {
    this.#host = host;
    this.#hearer = hearer;
  }

  /** Starts a worker where there is none. */
  start(): void {
    if (this.#worker || this.#closed) return;
    // What an ended worker still says is meant for nobody.
    const isMine = () => worker === this.#worker;
    let spoke = false;
    const worker: WorkerLike = this.#host.spawn({
      receive: (event) => {
        spoke = true;
        if (isMine()) this.#hearer.receive(event);
      },
      died: () => {
        if (!isMine()) return;
        this.end();
        this.#hearer.died(spoke);
      },
    });
    this.#worker = worker;
  }

  send(command: Command): void {
    this.#worker?.postMessage(command);
  }

  /** Ends the worker; the next start begins with a new one. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Ends it for good. */
  close(): void {
    this.#closed = true;
    this.end();
  }
}
