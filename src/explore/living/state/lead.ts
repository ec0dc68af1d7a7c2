import type { LivingCrowd, LivingMember, LivingPlace, LivingState } from '#protocol/living.ts';
import { LOOKED } from '#protocol/living.ts';
import type { LivingMapHost } from './host.ts';
import type { Members } from './members.ts';
import { Part, WorkerLost } from './part.ts';

/** A place that was kept: a state for every part. */
export interface KeptPlace extends LivingPlace {
  readonly parts: readonly LivingState[];
}

/** So often a part is begun anew in one map; more is no accident. */
const MOST_LOST = 4;

interface Share {
  readonly networks: readonly number[];
  readonly controls: readonly number[];
}

/** Every n-th of a list of cells, so that parts are alike. */
const dealt = (count: number, parts: number): number[][] =>
  Array.from({ length: parts }, (_, part) =>
    Array.from({ length: count }, (_number, k) => k).filter((k) => k % parts === part),
  );

/** Leads the parts of a map in step: each does what it is asked, and the next is asked when all have. */
export class Lead {
  readonly #host: LivingMapHost;
  readonly #members: Members;
  readonly #sense: number;
  readonly #shares: readonly Share[];
  readonly #onLost: () => void;
  #parts: Part[] = [];
  #lost = 0;
  #closed = false;

  /** @param sense whose share is told. @param onLost told when a worker broke and another begins in its place. */
  constructor(host: LivingMapHost, members: Members, sense: number, onLost: () => void) {
    this.#host = host;
    this.#members = members;
    this.#sense = sense;
    this.#onLost = onLost;
    const { networks, controls } = members;
    const count = Math.max(1, Math.min(host.cores, networks.length, controls.length));
    const [own, judges] = [dealt(networks.length, count), dealt(controls.length, count)];
    this.#shares = own.map((share, k) => ({ networks: share, controls: judges[k] }));
  }

  /** @throws Error in words where no worker, no data or no engine is to be had; so all below. */
  async open(): Promise<void> {
    this.#parts = this.#shares.map(() => new Part(this.#host));
    await this.#all((part, k) => this.#begin(part, k));
  }

  /** Has every network of a crowd go to a place. @param from a kept place on the way. */
  async reach(crowd: LivingCrowd, place: LivingPlace, from?: KeptPlace): Promise<void> {
    await this.#all((part, k) => part.reach(crowd, place, from?.parts[k]));
  }

  /** Looks at every network of a crowd at a place: `LOOKED`, row by row in the order of the members. */
  async look(crowd: LivingCrowd, place: LivingPlace, from?: KeptPlace): Promise<Float32Array> {
    const taken = await this.#all(async (part, k) => {
      await part.reach(crowd, place, from?.parts[k]);
      return part.look(crowd);
    });
    const width = LOOKED.length;
    const rows = new Float32Array(this.#members[crowd].length * width);
    taken.forEach((own, k) => {
      this.#shares[k][crowd].forEach((member, n) => {
        rows.set(own.subarray(n * width, (n + 1) * width), member * width);
      });
    });
    return rows;
  }

  /** Keeps the states of all networks at a place. */
  async keep(place: LivingPlace, from?: KeptPlace): Promise<KeptPlace> {
    const parts = await this.#all(async (part, k) => {
      await part.reach('networks', place, from?.parts[k]);
      return part.keep();
    });
    return { ...place, parts };
  }

  close(): void {
    this.#closed = true;
    for (const part of this.#parts) part.close();
  }

  async #begin(part: Part, k: number): Promise<void> {
    const of = (crowd: LivingCrowd): LivingMember[] =>
      this.#shares[k][crowd].map((member) => this.#members[crowd][member]);
    await part.open('networks', of('networks'), this.#sense, this.#host.dataUrl);
    await part.open('controls', of('controls'), this.#sense, this.#host.dataUrl);
  }

  /** Has every part do something; one that breaks on the way is begun anew and does it then. */
  #all<T>(work: (part: Part, k: number) => Promise<T>): Promise<T[]> {
    const attempt = async (k: number): Promise<T> => {
      try {
        return await work(this.#parts[k], k);
      } catch (error) {
        if (!(error instanceof WorkerLost) || this.#closed || this.#lost >= MOST_LOST) throw error;
        this.#lost++;
        this.#onLost();
        this.#parts[k] = new Part(this.#host);
        await this.#begin(this.#parts[k], k);
        return attempt(k);
      }
    };
    return Promise.all(this.#parts.map((_, k) => attempt(k)));
  }
}
