import { heldFor } from '#lab-state/held.ts';
import type { RunParams } from '#spec/index.ts';
import type { CrewCommand, CrewEvent, Need } from '#sweep/messages.ts';
import { runOf } from '#sweep/point-trial.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Trained, Work } from '#sweep/work.ts';
import type { CrewWorker, ExploreHost } from './host.ts';

/** What all lanes of a sweep share. */
export interface Asked {
  readonly sweep: Sweep;
  readonly engine: RunParams['engine'];
}

/** A worker ended by itself, or never came. */
export class LostWorker extends Error {
  /** Whether it ever said anything: one that did not load says nothing. */
  readonly spoke: boolean;

  constructor(spoke: boolean) {
    super(
      spoke
        ? 'The worker that trained it ended; often there was not enough memory.'
        : 'What trains a sweep did not load. Reload the page and run it again.',
    );
    this.spoke = spoke;
  }
}

interface Waiting {
  answer(event: CrewEvent): void;
  refuse(error: Error): void;
  onProgress?(done: number): void;
}

/** One worker, which trains one crew at a time; one that failed or ended is never used again. */
export class Lane {
  readonly #host: Pick<ExploreHost, 'spawn' | 'dataUrl'>;
  readonly #asked: Asked;
  #worker?: CrewWorker;
  #waiting?: Waiting;

  constructor(host: Pick<ExploreHost, 'spawn' | 'dataUrl'>, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
  }

  /** @throws Error in words if it fails; the next crew then has a fresh worker. */
  async train({ crew, from }: Work, onProgress: (done: number) => void): Promise<Trained> {
    const event = await this.#ask({ type: 'train', crew, from }, onProgress);
    if (event.type !== 'trained') throw new Error('The worker answered something else.');
    return event.trained;
  }

  /** The engine's name with the mark of its bits. */
  async mark(): Promise<string> {
    const event = await this.#ask({ type: 'mark' });
    if (event.type !== 'marked') throw new Error('The worker answered something else.');
    return event.engine;
  }

  /** What a network needs here. */
  async tryOut(): Promise<Need> {
    const event = await this.#ask({ type: 'try' });
    if (event.type !== 'tried') throw new Error('The worker answered something else.');
    return event.need;
  }

  /** The crew that is under way comes back at the next step. */
  rest(): void {
    this.#worker?.postMessage({ type: 'rest' });
  }

  /** Ends the worker; what it was asked never comes. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting = undefined;
  }

  #ask(command: CrewCommand, onProgress?: (done: number) => void): Promise<CrewEvent> {
    return new Promise((answer, refuse) => {
      this.#waiting = { answer, refuse, onProgress };
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage(command);
      } catch {
        this.#lose(new LostWorker(false));
      }
    });
  }

  #start(): CrewWorker {
    let spoke = false;
    // What an ended worker still says is meant for nobody.
    const isMine = () => worker === this.#worker;
    const worker = this.#host.spawn({
      receive: (event) => {
        spoke = true;
        if (isMine()) this.#receive(event);
      },
      died: () => {
        if (isMine()) this.#lose(new LostWorker(spoke));
      },
    });
    const dataUrl = heldFor(runOf(this.#asked.sweep)) ?? this.#host.dataUrl;
    worker.postMessage({ type: 'begin', ...this.#asked, dataUrl });
    return worker;
  }

  #receive(event: CrewEvent): void {
    if (event.type === 'progress') this.#waiting?.onProgress?.(event.done);
    else if (event.type === 'failed') this.#lose(new Error(event.why));
    else if (event.type !== 'ready') {
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.answer(event);
    }
  }

  #lose(error: Error): void {
    const waiting = this.#waiting;
    this.close();
    waiting?.refuse(error);
  }
}
