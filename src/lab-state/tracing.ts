import type { Command, Trace } from '#protocol/messages.ts';
import type { Intervention } from '#spec/index.ts';
import { givenOf, type Sample } from './sample.ts';
import type { LabState } from './state.ts';
import { stepShown } from './view.ts';

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
 * Keeps `live.trace` of a lab the trace of the sample on the page at the step that is shown. At most one question
 * is under way; of those that come meanwhile only the last is asked.
 */
export class TraceFollower {
  readonly #lab: Pick<LabState, 'host' | 'live' | 'view' | 'sample'>;
  readonly #send: (command: Command) => void;
  #asked?: Wish;
  #ask = 0;
  #waiting = false;
  #stopTimer?: () => void;
  #last = Number.NEGATIVE_INFINITY;

  constructor(
    lab: Pick<LabState, 'host' | 'live' | 'view' | 'sample'>,
    send: (command: Command) => void,
  ) {
    this.#lab = lab;
    this.#send = send;
  }

  /** Looks whether another trace is wanted than the one asked for last. */
  follow(run: number, changes: readonly Intervention[]): void {
    const { host, live, view, sample } = this.#lab;
    const info = live.own?.info;
    if (live.recordedRun || !info?.traceable || this.#waiting || this.#stopTimer) return;
    const step = stepShown(view.getState(), live.own?.newest ?? -1);
    if (step < 0) return;
    const { length } = info.modalities;
    const wish = { run, step, changes, modalities: length, sample: sample.getState() };
    if (this.#asked && sameWish(wish, this.#asked)) return;
    const early = this.#last + PAUSE_MS - host.now();
    if (early > 0) {
      this.#stopTimer = host.later(early, () => {
        this.#stopTimer = undefined;
        live.notify();
      });
      return;
    }
    this.#last = host.now();
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
    this.#lab.live.trace = trace;
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
    this.#lab.live.trace = undefined;
  }
  close(): void {
    this.forget();
    this.#stopTimer?.();
  }
}
