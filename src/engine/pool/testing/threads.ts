import type { Question } from '../calls.ts';
import type { Port } from '../port.ts';
import { server } from '../serve.ts';

/** A thread that is none: everything is cloned on its way, as it is between threads. */
export interface FakePort extends Port {
  /** Ends the thread as if it had failed. */
  kill(reason: string): void;
  /** How many questions it was asked. */
  readonly asked: number;
}

export function fakePort(): FakePort {
  let heard: (message: unknown) => void = () => undefined;
  let ended: (reason: string) => void = () => undefined;
  let alive = true;
  let asked = 0;
  const take = server((reply) => {
    if (alive) heard(structuredClone(reply));
  });
  return {
    get asked() {
      return asked;
    },
    post: (message) => {
      asked++;
      if (alive) take(structuredClone(message) as Question);
    },
    onMessage: (listener) => {
      heard = listener;
    },
    onEnd: (listener) => {
      ended = listener;
    },
    kill: (reason) => {
      alive = false;
      ended(reason);
    },
    close: () => {
      alive = false;
    },
  };
}
