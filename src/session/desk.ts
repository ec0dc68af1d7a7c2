import type { Command } from '#protocol/messages.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';

/** Takes commands in order and keeps at most one session open. */
export class Desk {
  readonly #host: Host;
  #run = -1;
  #session?: Session;
  #closing: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  handle(command: Command): void {
    if (command.type === 'open') {
      this.#close();
      this.#run = command.run;
      const session = new Session(this.#host, command.run, command.spec, command.asked);
      this.#session = session;
      this.#closing.then(() => session.open(command.dataUrl, command.checkpoint));
      return;
    }
    if (command.run !== this.#run || !this.#session) return;
    switch (command.type) {
      case 'set':
        this.#session.set(command.arm, command.changes);
        break;
      case 'step':
        this.#session.step(command.seen);
        break;
      case 'pace':
        this.#session.pace(command.most);
        break;
      case 'travel':
        this.#run = command.next;
        this.#session.travel(command.next, command.step, command.interventions);
        break;
      case 'trace':
        this.#session.trace(command.ask, command.request);
        break;
      case 'hear':
        this.#session.hear(command.clip);
        break;
      case 'show':
        this.#session.show(command.sample);
        break;
      case 'close':
        this.#close();
        break;
      default:
        this.#session[command.type]();
    }
  }

  #close(): void {
    const old = this.#session;
    this.#session = undefined;
    if (old) this.#closing = this.#closing.then(() => old.close());
  }
}
