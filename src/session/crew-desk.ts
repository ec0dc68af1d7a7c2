import type { RunParams } from '#spec/index.ts';
import type { CrewCommand, CrewEvent } from '#sweep/messages.ts';
import { Points } from '#sweep/points.ts';
import type { Work } from '#sweep/work.ts';
import { LOST } from './crowd.ts';
import { engineMark } from './engine-mark.ts';
import type { Surroundings } from './headless.ts';
import { Shared, trainCrew } from './train-crew.ts';
import { tryOut } from './try-out.ts';

interface Begun {
  readonly points: Points;
  readonly engine: RunParams['engine'];
  readonly around: Surroundings;
  readonly shared: Shared;
}

/** What the browser itself throws here comes from a device that is gone, in words of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof DOMException) return LOST;
  return error instanceof Error ? error.message : String(error);
}

/** Trains crews of one sweep, one after the other, for whoever sends commands. */
export class CrewDesk {
  readonly #emit: (event: CrewEvent) => void;
  readonly #aroundFor: (dataUrl: string) => Surroundings;
  #begun?: Begun;
  #rests = false;

  constructor(emit: (event: CrewEvent) => void, aroundFor: (dataUrl: string) => Surroundings) {
    this.#emit = emit;
    this.#aroundFor = aroundFor;
  }

  handle(command: CrewCommand): void {
    switch (command.type) {
      case 'begin': {
        const { sweep, engine, dataUrl } = command;
        const around = this.#aroundFor(dataUrl);
        this.#begun = { points: new Points(sweep), engine, around, shared: new Shared() };
        return;
      }
      case 'rest':
        this.#rests = true;
        return;
      case 'train':
        this.#rests = false;
        void this.#answer((begun) => this.#train(begun, command));
        return;
      case 'mark':
        void this.#answer(async ({ engine, around }) => ({
          type: 'marked',
          engine: await engineMark(engine, around),
        }));
        return;
      case 'try':
        void this.#answer(async (begun) => ({ type: 'tried', need: await tryOut(begun) }));
    }
  }

  async #train({ points, ...training }: Begun, { crew, from }: Work): Promise<CrewEvent> {
    const trained = await trainCrew(points, crew, {
      ...{ ...training, from },
      stop: () => this.#rests,
      onProgress: (done) => this.#emit({ type: 'progress', done }),
    });
    return { type: 'trained', trained };
  }

  async #answer(work: (begun: Begun) => Promise<CrewEvent>): Promise<void> {
    try {
      if (!this.#begun) throw new Error('It was asked before it was told of a sweep.');
      this.#emit(await work(this.#begun));
    } catch (error) {
      this.#emit({ type: 'failed', why: wordsOf(error) });
    }
  }
}
