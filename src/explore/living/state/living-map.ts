import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Switch, thrown } from '#lab-state/switches.ts';
import type { LivingPlace } from '#protocol/living.ts';
import { type Course, samePast, takenUp, withChanges } from '#spec/course.ts';
import { type Intervention, LIVE, type Spec } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import { Points } from '#sweep/points.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { say } from '../../say.ts';
import { Film, type Frame } from './film.ts';
import type { LivingMapHost } from './host.ts';
import { markOf } from './mark.ts';
import { membersOf } from './members.ts';
import type { RecordedMap } from './recorded.ts';
import { Trainer } from './trainer.ts';

/** What a link says that its map measured. */
export interface Mark {
  readonly step: number;
  readonly mark: string;
}

/** What is to be seen. */
export interface Seen {
  /** The changes of the line that is seen. */
  readonly course: Course;
  /** The pictures of that line, in order. */
  readonly frames: readonly Frame[];
  /** Those of the ghost map from where a switch was first thrown. */
  readonly ghosts: readonly Frame[];
  /** Step that is looked back at. */
  readonly shown?: number;
  /** The picture that is seen, and the ghost's of the same step where it differs. */
  readonly live?: Frame;
  readonly ghost?: Frame;
  readonly left: readonly LivingPlace[];
  readonly isRecorded: boolean;
}

/** What one living map knows. */
export interface LivingState {
  readonly sweep: Sweep;
  readonly points: Points;
  /** What is changed of all networks on the way; later changes than `step` are to come. */
  readonly course: Course;
  /** Steps that all networks have taken on this course. */
  readonly step: number;
  /** Step that is looked back at; nothing where the present is seen. */
  readonly shown?: number;
  readonly state: 'asked' | 'opening' | 'catching' | 'running' | 'paused' | 'finished';
  /** Pictures of all lines; it grows in place. */
  readonly film: Film;
  readonly stepsPerSecond: number;
  /** Lines that were left for others, and how far they had come. */
  readonly left: readonly LivingPlace[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What went wrong, in words. */
  readonly troubles: readonly string[];
  /** A map that comes with the page, and is seen until one is trained here: where it ends. */
  readonly recorded?: LivingPlace;
  /** What is to be seen of all this: it changes with a picture, never with a step alone. */
  readonly seen: Seen;
  /** The experiment that a network of the map is before anything is thrown, for what its settings say. */
  readonly plain: Spec;
  /** What a link promised, and whether it came true. */
  readonly promise?: Mark & { readonly kept?: boolean };
}

export interface LivingMap extends StoreApi<LivingState> {
  /** Shows a recorded map until the first picture of its own, unless it has one. */
  show(recorded: RecordedMap): void;
  /** Begins, or goes on after a pause, from the step that is seen. */
  run(): void;
  pause(): void;
  /** Goes back to the first step; the course is planned anew from nothing. */
  reset(): void;
  /** Throws a great switch of every network, at the step that is seen: the next step is taken with it. */
  throwSwitch(name: Switch, on: boolean): void;
  /** Looks at the picture nearest to a step; at the present where it lies beyond. */
  look(step: number | undefined): void;
  /** Goes on from the step that is looked back at, without what was changed later. */
  branch(): void;
  undo(): void;
  redo(): void;
  close(): void;
}

interface Options {
  readonly host: LivingMapHost;
  /** Clean, a grid, without changes of its own. */
  readonly sweep: Sweep;
  readonly course?: Course;
  readonly promise?: Mark;
}

/** Makes a map that can be brought to life. It starts no worker before it runs. */
export function createLivingMap({ host, sweep, course = [], promise }: Options): LivingMap {
  const points = new Points(sweep);
  const first = {
    ...{ sweep, points, course, step: 0, state: 'asked', stepsPerSecond: 0 },
    ...{ film: new Film(), left: [], troubles: [] },
    ...{ canUndo: false, canRedo: false },
    ...(promise && { promise }),
    plain: specOfPoint(sweep, points.at(0), 'plan-cpu'),
  } satisfies Omit<LivingState, 'seen'>;
  const store = createStore<LivingState>(() => ({ ...first, seen: seenIn(first) }));
  const { getState } = store;
  const setState = (changes: Partial<LivingState>) => {
    const now = { ...getState(), ...changes };
    store.setState({ ...now, seen: seenIn(now) });
  };
  /** Lines that undo and redo lead back to. */
  let past: LivingPlace[] = [];
  let future: LivingPlace[] = [];
  let trainer: Trainer | undefined;

  /** Where a change would be made: at the step that is looked back at, or at the next one to be taken. */
  function here(): LivingPlace {
    const { course: now, step, shown } = getState();
    if (shown !== undefined) return { course: takenUp(now, [], shown), step: shown };
    return { course: now, step: Math.max(step, trainer?.heading ?? 0) };
  }

  /** What is seen is trained here from now on. */
  function letGo(): void {
    if (!getState().recorded) return;
    setState({ film: new Film(), recorded: undefined, shown: undefined });
  }

  function turn(place: LivingPlace): void {
    const { course: old, step, left, state } = getState();
    const leaves = step > place.step || !samePast(old, place.course, step);
    setState({
      ...{ course: place.course, step: place.step, shown: undefined },
      left: leaves && step > 0 ? [...left, { course: old, step }] : left,
      ...{ canUndo: past.length > 0, canRedo: future.length > 0 },
      state: state === 'finished' && place.step < sweep.steps ? 'paused' : state,
    });
  }

  function change(place: LivingPlace): void {
    const { course: old, step, shown } = getState();
    past = [...past, { course: old, step: shown === undefined ? place.step : step }];
    future = [];
    turn(place);
  }

  function onFrames(frames: readonly Frame[]): void {
    letGo();
    const { film, promise: asked, course: now } = getState();
    for (const frame of frames) film.add(frame);
    const due = asked && asked.kept === undefined;
    const own = due && film.at({ course: now, step: asked.step });
    setState({
      ...(own && { promise: { ...asked, kept: markOf(own) === asked.mark } }),
    });
  }

  function made(): Trainer {
    const members = membersOf(points);
    return new Trainer({
      ...{ host, points, members },
      film: () => getState().film,
      place: () => getState(),
      onFrames,
      // A step without a picture changes nothing that is seen.
      onStep: (step, stepsPerSecond) => store.setState({ step, stepsPerSecond }),
      onState: (state) => store.setState({ state }),
      onTrouble: (words) => setState({ troubles: [...getState().troubles, words] }),
      onLost: () =>
        setState({ troubles: [...new Set([...getState().troubles, say('trouble-worker')])] }),
    });
  }

  function run(): void {
    const { state } = getState();
    if (state === 'opening' || state === 'running' || state === 'catching') return;
    if (!getState().recorded) branch();
    if (getState().step >= sweep.steps) return;
    if (trainer?.isBroken) trainer = undefined;
    setState({ troubles: [], state: trainer ? 'running' : 'opening' });
    trainer ??= made();
    trainer.go();
  }

  function branch(): void {
    const { shown } = getState();
    if (shown === undefined) return;
    change(here());
  }

  return Object.assign(store, {
    run,
    branch,
    show: ({ film, end }: RecordedMap) => {
      const { state, step } = getState();
      if (state === 'asked' && step === 0) setState({ film, recorded: end });
    },
    pause: () => trainer?.rest(),
    reset: () => {
      trainer?.rest();
      letGo();
      change({ course: [], step: 0 });
      setState({ left: [], state: trainer ? 'paused' : 'asked' });
    },
    throwSwitch: (name: Switch, on: boolean) => {
      letGo();
      const place = here();
      if (place.step >= sweep.steps) return;
      const steered = { spec: getState().plain, interventions: place.course };
      const changes = Object.entries(thrown(steered, place.step, name, on)).map(
        ([key, value]) => ({ step: place.step, arm: LIVE, key, value }) as Intervention,
      );
      if (changes.length === 0) return;
      change({ ...place, course: withChanges(place.course, changes) });
    },
    look: (step: number | undefined) => {
      const { film, course: now, step: reached, recorded: seen } = getState();
      const line = seen ?? { course: now, step: reached };
      const frames = step === undefined ? [] : film.of(line);
      const distance = (frame: Frame) => Math.abs(frame.step - (step as number));
      const nearest = frames.toSorted((a, b) => distance(a) - distance(b))[0];
      const isLast = nearest === undefined || nearest === frames.at(-1);
      const beyond = isLast && (step ?? line.step) >= (nearest?.step ?? 0);
      setState({ shown: beyond ? undefined : nearest?.step });
    },
    undo: () => {
      const place = past.at(-1);
      if (!place) return;
      const { course: now, step } = getState();
      past = past.slice(0, -1);
      future = [...future, { course: now, step: Math.min(step, place.step) }];
      turn(place);
    },
    redo: () => {
      const place = future.at(-1);
      if (!place) return;
      const { course: now, step } = getState();
      future = future.slice(0, -1);
      past = [...past, { course: now, step }];
      turn(place);
    },
    close: () => {
      trainer?.close();
      trainer = undefined;
    },
  });
}

function seenIn(state: Omit<LivingState, 'seen'>): Seen {
  const { film, course, step, shown, recorded, left } = state;
  const line = recorded ?? { course, step };
  const frames = film.of(line);
  const live = frames.findLast((frame) => frame.step <= (shown ?? line.step));
  const fork = line.course[0]?.step ?? Number.POSITIVE_INFINITY;
  const ghosts = film.of({ course: [], step: line.step }).filter((frame) => frame.step >= fork);
  return {
    ...{ course: line.course, frames, ghosts, shown, live, left },
    ghost: live && ghosts.find((frame) => frame.step === live.step && frame.step > fork),
    isRecorded: recorded !== undefined,
  };
}
