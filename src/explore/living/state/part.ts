import type {
  LivingCommand,
  LivingCrowd,
  LivingEvent,
  LivingMember,
  LivingPlace,
  LivingState,
} from '#protocol/living.ts';
import { say } from '../../say.ts';
import type { LivingMapHost, LivingWorker } from './host.ts';

/** A worker that broke and answers no more. */
export class WorkerLost extends Error {}

type Order = LivingCommand extends infer C ? (C extends unknown ? Omit<C, 'ask'> : never) : never;
type Answer<T extends LivingEvent['type']> = Extract<LivingEvent, { readonly type: T }>;

interface Waiting {
  readonly resolve: (event: LivingEvent) => void;
  readonly reject: (error: Error) => void;
}

/** The networks of a map that one worker trains. */
export class Part {
  readonly #worker: LivingWorker;
  readonly #waiting = new Map<number, Waiting>();
  #ask = 0;
  #lost = false;

  /** @throws Error where no worker starts. */
  constructor(host: LivingMapHost) {
    this.#worker = host.spawn({
      receive: (event) => this.#receive(event),
      died: () => this.#end(new WorkerLost(say('trouble-part'))),
    });
  }

  get isLost(): boolean {
    return this.#lost;
  }

  /** @throws Error in words if data or engine fail; `WorkerLost` if the worker breaks, as all below. */
  async open(
    crowd: LivingCrowd,
    members: readonly LivingMember[],
    sense: number,
    dataUrl: string,
  ): Promise<void> {
    await this.#tell({ type: 'open', crowd, members, sense, dataUrl });
  }

  async reach(crowd: LivingCrowd, place: LivingPlace, from?: LivingState): Promise<void> {
    await this.#tell({ type: 'reach', crowd, place, ...(from && { from }) });
  }

  async look(crowd: LivingCrowd): Promise<Float32Array> {
    return (await this.#tell<'looked'>({ type: 'look', crowd })).rows;
  }

  async keep(): Promise<LivingState> {
    return (await this.#tell<'kept'>({ type: 'keep', crowd: 'networks' })).kept;
  }

  close(): void {
    this.#end(new WorkerLost('It was ended.'));
  }

  #tell<T extends LivingEvent['type']>(order: Order): Promise<Answer<T>> {
    return new Promise<LivingEvent>((resolve, reject) => {
      if (this.#lost) {
        reject(new WorkerLost(say('trouble-part')));
        return;
      }
      const ask = this.#ask++;
      this.#waiting.set(ask, { resolve, reject });
      this.#worker.postMessage({ ...order, ask } as LivingCommand);
    }) as Promise<Answer<T>>;
  }

  #receive(event: LivingEvent): void {
    const waiting = this.#waiting.get(event.ask);
    this.#waiting.delete(event.ask);
    if (event.type === 'failed') waiting?.reject(new Error(event.message));
    else waiting?.resolve(event);
  }

  #end(error: Error): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
