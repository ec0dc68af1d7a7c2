import type { Answer, Given, Name, Question, Reply } from './calls.ts';
import type { Thread } from './local.ts';
import type { Port } from './port.ts';

interface Waiting {
  answer(answer: unknown): void;
  refuse(error: Error): void;
}

/** Asks a thread; answers come in their order. */
export class Asker implements Thread {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #ask = 0;
  #ended?: Error;
  /** Settles with a reason when the thread has failed or ended by itself. */
  readonly ended: Promise<string>;

  constructor(port: Port) {
    this.#port = port;
    port.onMessage((message) => {
      const { ask, answer, refused } = message as Reply;
      const waiting = this.#waiting.get(ask);
      this.#waiting.delete(ask);
      if (refused === undefined) waiting?.answer(answer);
      else waiting?.refuse(refused);
    });
    this.ended = new Promise((resolve) => {
      port.onEnd((reason) => {
        this.#ended = new Error(reason);
        for (const { refuse } of this.#waiting.values()) refuse(this.#ended);
        this.#waiting.clear();
        resolve(reason);
      });
    });
  }

  /** @throws Error as the thread does, or if it has ended. */
  ask<N extends Name>(name: N, given: Given<N>): Promise<Answer<N>> {
    if (this.#ended) return Promise.reject(this.#ended);
    const question: Question = { ask: this.#ask++, name, given };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.ask, { answer: (a) => resolve(a as Answer<N>), refuse: reject });
      this.#port.post(question);
    });
  }

  close(): void {
    this.#port.close();
  }
}
