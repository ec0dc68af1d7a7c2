/** How long a slice of training computes before the worker listens again, ms. */
const SLICE_MS = 40;
/** A slice computes this many times as long as its engine lets it wait, so that waiting takes a third at most ... */
const LATENCIES = 2;
/** ... but no slice should take longer than this, ms: so long may a pause be in coming. */
const MOST_MS = 400;
/** No more than so much is made up for, ms: steps that come in a rush show nothing. */
const MOST_OWED_MS = 1000;
/** How much of what is known of slices stays when another was taken, and when that one contradicts it. */
const MEMORY = 0.93;
const DOUBT = 0.5;
/** How much of the pace that is told. */
const TOLD = 0.8;
/** From so many steps on, half as many tell as much as twice as many, and sooner. */
const MANY = 8;
/** How far slices must differ in their steps, as a part of the mean, to tell latency from cost. */
const SPREAD = 0.15;

/**
 * How many steps to take at a time and when the next are due. It decides when a step is taken, never what
 * it computes. The time of a slice is a straight line over its steps, latency + cost * steps, fitted to those
 * of late: what every slice waits for (reading from a graphics device) is told apart from what a step costs.
 */
export class Pace {
  /** Most steps a second; as many as the engine can where there is none. */
  #most?: number;
  #due = 0;
  /** How long other work held up the steps that were due, as far as it is not made up for, ms. */
  #owed = 0;
  /** Steps of the slice that was planned last. */
  #planned = 1;
  /** Sums over slices, the older the less, each weighed by 1 / ms: a long one may be off by more. */
  #sums = { w: 0, s: 0, t: 0, ss: 0, st: 0 };
  /** Steps and ms of late, for the pace that is told. */
  #late = { steps: 0, ms: 0 };

  limit(stepsPerSecond: number | undefined): void {
    this.#most = stepsPerSecond;
    this.#due = 0;
  }

  get stepsPerSecond(): number {
    const { steps, ms } = this.#late;
    return Math.min(this.#most ?? Number.POSITIVE_INFINITY, ms > 0 ? (1000 * steps) / ms : 0);
  }

  /** Steps of the next slice, at least one. */
  plan(): number {
    this.#planned = this.#fitting();
    return this.#planned;
  }

  #fitting(): number {
    const { steps, ms } = this.#late;
    if (ms === 0) return 1;
    const { latency, cost, known } = this.#fit();
    const able = Math.floor(Math.max(SLICE_MS, LATENCIES * latency) / Math.max(cost, 1e-6));
    const most = Math.max(1, Math.floor((MOST_MS * steps) / ms));
    const enough = this.#enough(latency, cost);
    if (known) return Math.max(1, Math.min(able, most, enough, 2 * this.#planned));
    const half = this.#planned >= MANY && (1 - TOLD) * ms > SLICE_MS / 2;
    return half ? Math.ceil(this.#planned / 2) : Math.min(2 * this.#planned, most, enough);
  }

  /** Takes in that `steps` took `ms`. */
  record(steps: number, ms: number): void {
    if (steps < 1) return;
    const time = Math.max(ms, 0.01);
    const weight = 1 / time;
    const memory = this.#expected(steps, time) ? MEMORY : DOUBT;
    const { w, s, t, ss, st } = this.#sums;
    this.#sums = {
      w: memory * w + weight,
      s: memory * s + weight * steps,
      t: memory * t + weight * time,
      ss: memory * ss + weight * steps * steps,
      st: memory * st + weight * steps * time,
    };
    const late = this.#late;
    this.#late = { steps: TOLD * late.steps + steps, ms: TOLD * late.ms + time };
  }

  /** Takes in that other work, as measuring is, held up the steps for `ms`: those to come make up for it. */
  owe(ms: number): void {
    this.#owed = Math.min(MOST_OWED_MS, this.#owed + ms);
  }

  /** How long to rest at `now` after `steps` that began at `began`, ms; 0 without a limit. */
  rest(steps: number, began: number, now: number): number {
    if (this.#most === undefined) return 0;
    this.#due = Math.max(this.#due, began - this.#owed) + (1000 * steps) / this.#most;
    this.#owed = Math.min(this.#owed, Math.max(0, now - this.#due));
    return Math.max(0, this.#due - now);
  }

  /** The fewest steps at a time that keep up with the limit. */
  #enough(latency: number, cost: number): number {
    if (this.#most === undefined) return Number.POSITIVE_INFINITY;
    const left = 1000 / this.#most - cost;
    const needed = left > 0 ? Math.ceil(latency / left) : Number.POSITIVE_INFINITY;
    return Math.max(needed, Math.floor((SLICE_MS * this.#most) / 1000));
  }

  /** Latency and cost of a step, ms; not known while slices have about as many steps, or more seem to take less. */
  #fit(): { latency: number; cost: number; known: boolean } {
    const { w, s, t, ss, st } = this.#sums;
    const [steps, time] = [s / w, t / w];
    const variance = ss / w - steps ** 2;
    const slope = (st / w - steps * time) / variance;
    const known = variance >= (SPREAD * steps) ** 2 && slope > 0;
    const cost = known ? Math.min(time / steps, slope) : time / steps;
    return { latency: time - cost * steps, cost, known };
  }

  /** Whether a slice took from half to twice as long as the line says. */
  #expected(steps: number, time: number): boolean {
    if (this.#sums.w === 0) return true;
    const { latency, cost, known } = this.#fit();
    const usual = latency + cost * steps;
    return known && time < 2 * usual && time > usual / 2;
  }
}
