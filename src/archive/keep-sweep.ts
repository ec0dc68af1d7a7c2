import type { Results } from '#sweep/results.ts';
import type { CrewState } from '#sweep/work.ts';
import type { KeptSweep, SweepProgress } from './kept-sweep.ts';
import { saveSweep, type TakenSweep, takeSweep } from './kept-sweeps.ts';
import { newId } from './new-id.ts';
import { Pace } from './pace.ts';
import { heldNames, holdName, type Owner } from './tabs.ts';
import { answered, type Trouble, troubleOf } from './trouble.ts';

/** Crews that were cut short are kept up to this size, bytes; what is larger is trained again. */
const MOST_OF_CREWS = 64e6;

type Head = Pick<KeptSweep, 'sweep' | 'hash' | 'engine'>;

/** How far a sweep has come, beside its cells. */
export type Standing = Pick<KeptSweep, 'of' | 'finished' | 'left'>;

function bytesOf(crews: readonly CrewState[]): number {
  const states = crews.flatMap(({ snapshot }) => snapshot.replicas);
  return states.reduce((sum, { values }) => sum + 5 * values.byteLength, 0);
}

/** Keeps one sweep at a time while it is trained, points as they come. */
export class SweepKeeper {
  readonly #tell: (trouble?: Trouble) => void;
  readonly #pace = new Pace(() => this.#save());
  #owner?: Owner;
  #open?: {
    readonly id: string;
    readonly head: Head;
    readonly results: Results;
    /** Whether there is a record of it. */
    known: boolean;
  };
  #standing: Standing = { of: 0, finished: false, left: false };
  /** Points, and crews, that are not written yet. */
  readonly #points = new Set<number>();
  #crews?: readonly CrewState[];
  /** Whether the storage owes an answer for too long already. */
  #hanging = false;
  /** The saving before: one at a time, since what could not be written waits for the next. */
  #saving: Promise<boolean> = Promise.resolve(true);

  /** @param tell hears what is the matter with the storage, and that nothing is any more. */
  constructor(tell: (trouble?: Trouble) => void) {
    this.#tell = tell;
  }

  get #name(): string {
    this.#owner ??= holdName();
    return this.#owner.name;
  }

  /** Takes a kept sweep to go on with it. Rejects as the storage does; nothing if it is gone. */
  async take(id: string): Promise<TakenSweep | undefined> {
    return answered(takeSweep(id, this.#name, await heldNames()));
  }

  /** Keeps these results from now on, in the record that was taken, or else in a new one. */
  begin(head: Head, results: Results, taken?: KeptSweep): void {
    this.#open = { id: taken?.id ?? newId(), head, results, known: taken !== undefined };
    this.#points.clear();
    this.#crews = undefined;
    if (!taken) for (const point of results.points) this.#points.add(point);
  }

  /** There is more of these points. */
  add(points: readonly number[], standing: Standing): void {
    if (!this.#open) return;
    for (const point of points) this.#points.add(point);
    this.#standing = standing;
    this.#pace.ask(standing.finished);
  }

  /** These crews are all that are cut short. It is saved at once: whoever sees that a sweep rests may leave. */
  rest(crews: readonly CrewState[], standing: Standing): void {
    if (!this.#open) return;
    this.#crews = bytesOf(crews) <= MOST_OF_CREWS ? crews : [];
    this.#standing = standing;
    this.#pace.ask(true);
    this.#pace.flush();
  }

  /** Saves now what was not, as when the page is about to go. */
  flush(): void {
    this.#pace.flush();
  }

  /** Saves a last time what is open, and keeps it no more. */
  async end(): Promise<void> {
    const open = this.#open;
    this.#pace.close();
    await this.#save();
    if (this.#open === open) this.#open = undefined;
  }

  async close(): Promise<void> {
    await this.end();
    this.#owner?.release();
  }

  #save(): Promise<boolean> {
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  /** @returns whether nothing has to be tried again. */
  async #write(): Promise<boolean> {
    const open = this.#open;
    if (!open || this.#hanging || (this.#points.size === 0 && !this.#crews)) return true;
    const { id, head, results } = open;
    const [points, crews] = [[...this.#points], this.#crews];
    this.#points.clear();
    this.#crews = undefined;
    const cells = points.map((point) => ({ point, ran: results.of(point) }));
    try {
      const progress: SweepProgress = {
        ...{ id, ...head, ...this.#standing },
        ...{ networks: results.size, owner: this.#name },
      };
      const saving = saveSweep(progress, { cells, crews }, await heldNames(), open.known);
      const saved = await answered(saving, (late) => this.#waitFor(late));
      if (saved !== 'saved' && this.#open === open) {
        this.#beginAnew(open, crews);
        return await this.#write();
      }
      open.known = true;
      this.#tell();
      return true;
    } catch (error) {
      if (this.#open === open) {
        for (const point of points) this.#points.add(point);
        this.#crews ??= crews;
      }
      this.#tell(troubleOf(error));
      return this.#hanging;
    }
  }

  /** Another tab goes on with that record, or it is gone: from here on this is a sweep of its own, whole. */
  #beginAnew(
    { head, results }: { head: Head; results: Results },
    crews?: readonly CrewState[],
  ): void {
    this.begin(head, results);
    this.#crews = crews;
  }

  /** While the storage owes an answer, nothing more is asked of it: it would only pile up. */
  #waitFor(saving: Promise<unknown>): void {
    this.#hanging = true;
    const goOn = () => {
      this.#hanging = false;
      this.#tell();
      this.#pace.ask();
    };
    saving.then(goOn, goOn);
  }
}
