import type { Command, Trace } from '#protocol/messages.ts';
import type { Intervention } from '#spec/index.ts';
import { live, notify } from './live.ts';
import { givenOf, type Sample, useSample } from './sample.ts';
import { stepShown, useView } from './view.ts';

/** Least time between two traces, ms: enough to see, and training keeps its pace. */
const PAUSE_MS = 80;

/** What one trace depends on. */
interface Wish {
  readonly run: number;
  readonly step: number;
  readonly modalities: number;
  readonly sample: Sample;
  /** What was changed of the arms so far; another list, another wish. */
  readonly changes: readonly Intervention[];
}

const sameWish = (a: Wish, b: Wish): boolean =>
  a.run === b.run && a.step === b.step && a.sample === b.sample && a.changes === b.changes;

/**
 * Keeps `live.trace` the trace of the sample on the page at the step that is shown. At most one question
 * is under way; of those that come meanwhile only the last is asked.
 */
export class TraceFollower {
  readonly #send: (command: Command) => void;
  #asked?: Wish;
  #ask = 0;
  #waiting = false;
  #timer?: ReturnType<typeof setTimeout>;
  #last = 0;

  constructor(send: (command: Command) => void) {
    this.#send = send;
  }

  /** Looks whether another trace is wanted than the one asked for last. */
  follow(run: number, changes: readonly Intervention[]): void {
    const info = live.own?.info;
    if (live.replay || !info?.traceable || this.#waiting || this.#timer !== undefined) return;
    const newest = live.own?.newest ?? -1;
    const step = stepShown(useView.getState(), newest);
    if (step < 0) return;
    const { length } = info.modalities;
    const wish = { run, step, changes, modalities: length, sample: useSample.getState() };
    if (this.#asked && sameWish(wish, this.#asked)) return;
    const early = this.#last + PAUSE_MS - performance.now();
    if (early > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        notify();
      }, early);
      return;
    }
    this.#last = performance.now();
    this.#asked = wish;
    this.#waiting = true;
    const given = givenOf(wish.sample, length);
    const present = (2 ** length - 1) & ~wish.sample.covered;
    this.#send({ type: 'trace', run, ask: ++this.#ask, request: { step, given, present } });
  }

  /** Takes an answer; one to a question that was forgotten is dropped. */
  receive(ask: number, trace: Trace | undefined): void {
    if (ask !== this.#ask) return;
    this.#waiting = false;
    live.trace = trace;
  }

  /** Gives up what was asked: the run goes another way. What is shown stays until there is better. */
  giveUp(): void {
    this.#ask++;
    this.#waiting = false;
    this.#asked = undefined;
  }

  /** Forgets what was asked and answered: another run begins. */
  forget(): void {
    this.giveUp();
    live.trace = undefined;
  }
}
