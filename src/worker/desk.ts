import type { Command } from './protocol.ts';
import { type Host, Session } from './session.ts';

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
      const session = new Session(this.#host, command.run, command.spec);
      this.#session = session;
      this.#closing.then(() => session.open(command.dataUrl, command.checkpoint));
      return;
    }
    if (command.run !== this.#run || !this.#session) return;
    if (command.type === 'set') this.#session.set(command.arm, command.changes);
    else if (command.type === 'close') this.#close();
    else this.#session[command.type]();
  }

  #close(): void {
    const old = this.#session;
    this.#session = undefined;
    if (old) this.#closing = this.#closing.then(() => old.close());
  }
}
