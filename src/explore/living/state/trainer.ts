import type { LivingPlace } from '#protocol/living.ts';
import { samePast } from '#spec/course.ts';
import type { Points } from '#sweep/points.ts';
import { looksOf } from '#sweep/sweep.ts';
import { type Film, type Frame, frameOf, voteOf } from './film.ts';
import type { LivingMapHost } from './host.ts';
import { KeptPlaces } from './kept.ts';
import { Lead } from './lead.ts';
import type { Members } from './members.ts';

/** How long all networks train before the page can change something, ms. */
const SLICE_MS = 200;
/** A state is kept about so often, in steps; and where a switch was thrown. */
const KEEP_EVERY = 150;

interface Options {
  readonly host: LivingMapHost;
  readonly points: Points;
  readonly members: Members;
  film(): Film;
  /** Where training goes on from; it may be another line each time. */
  place(): LivingPlace;
  /** The picture of a place, and that of the ghost map with it. */
  onFrames(frames: readonly Frame[]): void;
  onStep(step: number, stepsPerSecond: number): void;
  onState(state: 'opening' | 'catching' | 'running' | 'paused' | 'finished'): void;
  onTrouble(words: string): void;
  onLost(): void;
}

/** Trains a map along the course that stands, and takes its pictures, those of the ghost map beside them. */
export class Trainer {
  readonly #options: Options;
  readonly #lead: Lead;
  readonly #kept = new KeptPlaces();
  readonly #looks: readonly number[];
  readonly #controls = new Map<number, Float32Array>();
  #opened = false;
  #wanted = false;
  #work: Promise<void> = Promise.resolve();
  /** Where the networks were led last. */
  #stood: LivingPlace = { course: [], step: 0 };
  #msPerStep = 0;
  #last?: { readonly step: number; readonly at: number };
  #stepsPerSecond = 0;
  isBroken = false;
  /** Step that is under way; 0 between two. */
  heading = 0;

  constructor(options: Options) {
    const { host, points, members } = options;
    this.#options = options;
    this.#looks = [0, ...looksOf(points.sweep)];
    this.#lead = new Lead(host, members, voteOf(points).index, () => options.onLost());
  }

  go(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#work = this.#work.then(() => this.#train());
  }

  /** Rests when the step that is under way is taken. */
  rest(): void {
    this.#wanted = false;
  }

  close(): void {
    this.#wanted = false;
    this.isBroken = true;
    this.#lead.close();
  }

  get #steps(): number {
    return this.#options.points.sweep.steps;
  }

  async #train(): Promise<void> {
    const { onState, onTrouble } = this.#options;
    try {
      if (!this.#opened) {
        onState('opening');
        await this.#lead.open();
        this.#opened = true;
      }
      this.#last = undefined;
      while (this.#wanted && this.#options.place().step < this.#steps) await this.#slice();
      if (this.isBroken) return;
      const place = this.#placeNow();
      await this.#picture(place);
      const finished = place.step >= this.#steps;
      if (finished) this.#wanted = false;
      if (!this.#wanted) onState(finished ? 'finished' : 'paused');
    } catch (error) {
      if (this.isBroken) return;
      this.close();
      onTrouble(error instanceof Error ? error.message : String(error));
      onState('paused');
    }
  }

  #placeNow(): LivingPlace {
    const { course, step } = this.#options.place();
    return { course, step };
  }

  /** Takes a few steps, up to the next picture, on the line that stands. */
  async #slice(): Promise<void> {
    const { host, onState, onStep } = this.#options;
    const place = this.#placeNow();
    const { course, step } = place;
    const isNear =
      this.#stood.step <= step && samePast(this.#stood.course, course, this.#stood.step);
    onState(isNear ? 'running' : 'catching');
    if (!isNear) {
      await this.#reach(place);
      if (!this.#isStill(place)) return;
      onState('running');
    }
    await this.#picture(place);
    const forks = course.some((change) => change.step === step) && step > 0;
    if ((forks || step % KEEP_EVERY === 0) && step > 0) await this.#keep(place);
    if (!this.#isStill(place)) return;
    const next = this.#looks.find((look) => look > step) ?? this.#steps;
    const most = this.#msPerStep > 0 ? Math.max(1, Math.round(SLICE_MS / this.#msPerStep)) : 1;
    const target = Math.min(next, step + most);
    this.heading = target;
    const began = host.now();
    await this.#reach({ course, step: target });
    this.heading = 0;
    const each = (host.now() - began) / (target - step);
    this.#msPerStep = this.#msPerStep > 0 ? 0.7 * this.#msPerStep + 0.3 * each : each;
    const now = this.#options.place();
    // A change that was made on the way counts from `target` on, and so leaves it on the line.
    if (now.step !== step && now.step !== target) return;
    if (!samePast(now.course, course, target)) return;
    onStep(target, this.#pace(target));
  }

  #isStill({ course, step }: LivingPlace): boolean {
    const now = this.#options.place();
    return this.#wanted && now.step === step && now.course === course;
  }

  /** Steps a second, pictures and the ghost map included. */
  #pace(step: number): number {
    const now = this.#options.host.now();
    this.#last ??= { step: step - 1, at: now - this.#msPerStep };
    const gone = now - this.#last.at;
    if (gone > 0) this.#stepsPerSecond = (1000 * (step - this.#last.step)) / gone;
    if (gone > 8000) this.#last = { step, at: now };
    return this.#stepsPerSecond;
  }

  async #reach(place: LivingPlace): Promise<void> {
    await this.#lead.reach('networks', place, this.#kept.latest(place));
    this.#stood = place;
  }

  async #keep(place: LivingPlace): Promise<void> {
    if (this.#kept.latest(place)?.step === place.step) return;
    this.#kept.add(await this.#lead.keep(place, this.#kept.latest(place)));
  }

  /** Takes the picture of a place where it is due and was not taken, and that of the ghost map. */
  async #picture(place: LivingPlace): Promise<void> {
    const resting = !this.#wanted;
    if (!resting && !this.#looks.includes(place.step)) return;
    const ghost = { course: [], step: place.step };
    const parted = !samePast(place.course, [], place.step);
    const { points, members, onFrames } = this.#options;
    const taken: Frame[] = [];
    for (const one of parted ? [place, ghost] : [place]) {
      if (this.#options.film().at(one)) continue;
      const rows = await this.#lead.look('networks', one, this.#kept.latest(one));
      const controls = await this.#controlsAt(place.step);
      taken.push(frameOf(points, members, one, rows, controls));
    }
    if (taken.length > 0) onFrames(taken);
  }

  async #controlsAt(step: number): Promise<Float32Array> {
    const known = this.#controls.get(step);
    const rows = known ?? (await this.#lead.look('controls', { course: [], step }));
    this.#controls.set(step, rows);
    return rows;
  }
}
