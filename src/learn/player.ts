import { createStore } from 'zustand/vanilla';
import { openedBy } from '#lab-state/experiment.ts';
import type { LabHost } from '#lab-state/host.ts';
import { createLab, type Lab } from '#lab-state/lab.ts';
import type { Recorded } from '#lab-state/recorded-run-file.ts';
import { type Switch, thrown } from '#lab-state/switches.ts';
import { type ArmKey, cleanSpec, encodeLink, LIVE, RUN_PARAMS, type Spec } from '#spec/index.ts';
import { COURSE, type Place } from './course.ts';
import type { SettingId } from './lesson.ts';
import { createLit } from './lit.ts';
import { askedOf, keptFor, labLink, OWN, paceOf, runsOf, specOfLink } from './records.ts';

/** Why there is no record to be seen. */
export type NoRecord = 'missing' | 'damaged';

export interface Playing {
  /** Name of the run of the page that is shown; nothing once settings made it another. */
  readonly run?: string;
  /** Whether the rest of the record is hidden, until Play: something is to be foretold. */
  readonly sealed: boolean;
  /** Whether the record is on its way. */
  readonly loading: boolean;
  /** Whether the run was seen to its point or to its end, so that questions are asked again, and answered. */
  readonly seen: boolean;
  /** Whether Play was pressed and the engine is on its way. */
  readonly starting: boolean;
  readonly noRecord?: NoRecord;
}

type Changes = Parameters<Lab['client']['setSettings']>[1];
type Records = Map<string, Promise<Recorded | undefined>>;

const KEPT = keptFor(COURSE);

/** Records that came already for a page, by their file. */
const all = new WeakMap<LabHost, Records>();

/** The record of an experiment, if one comes with the lesson. @throws Error if it cannot be read. */
export async function loadRecord(host: LabHost, link: string): Promise<Recorded | undefined> {
  const wanted = labLink(link);
  const kept =
    KEPT.find((one) => one.link === link) ?? KEPT.find((one) => labLink(one.link) === wanted);
  if (!kept) return undefined;
  const load = async () => {
    const [bytes, { decodeRecorded }] = await Promise.all([
      host.read(kept.file),
      import('#lab-state/recorded-run-file.ts'),
    ]);
    const recorded = bytes && (await decodeRecorded(bytes));
    // A record of what the page trained before it was changed is none of this page.
    return recorded?.link === wanted ? recorded : undefined;
  };
  const known: Records = all.get(host) ?? new Map();
  all.set(host, known);
  const loading = known.get(kept.file) ?? load();
  known.set(kept.file, loading);
  loading.catch(() => known.delete(kept.file));
  return loading;
}

interface Options {
  readonly host: LabHost;
  readonly place: Place;
  /** Whether the reader answered here before, or comes for the run alone: then nothing is hidden or held back. */
  readonly met: boolean;
}

export type Player = ReturnType<typeof createPlayer>;

/**
 * The lab of a page of the lesson: it opens on the record, starts no worker before Play, and then trains the same
 * experiment live. Whoever makes it closes it.
 */
export function createPlayer({ host, place, met }: Options) {
  const { page } = place;
  const { guess, why, opensAt } = page;
  const asks = guess !== undefined || why !== undefined;
  const hides = guess?.kind === 'draw' || (asks && opensAt !== undefined);
  let revealed = false;
  /** Whether a whole record in sight is all that was waited for. */
  const isAnswered = () => met || !asks || (revealed && !why);
  const wanted = { asked: askedOf(page), pace: paceOf(page) };
  const lab = createLab({ host, link: labLink(page.link), wanted });
  const store = createStore<Playing>(() => ({
    run: OWN,
    sealed: hides && !met,
    seen: false,
    loading: true,
    starting: false,
  }));
  lab.experiment.subscribe(({ state }) => {
    if (state === 'finished' || state === 'failed') store.setState({ seen: true });
  });
  // Its point is seen long before the last step; until then its record has the numbers.
  const stopLooking = lab.live.subscribe(() => {
    const { run, noRecord, seen } = store.getState();
    if (seen || run !== OWN || noRecord || !isLive()) return;
    if (lab.live.own && lab.live.own.newest >= page.point) store.setState({ seen: true });
  });
  let opened = false;
  let closed = false;
  let stopWaiting: (() => void) | undefined;

  /** Shows the record of a link, up to the step at which the page opens while the rest is hidden. */
  async function showRecord(link: string): Promise<void> {
    const stands = () => !closed && encodeLink(lab.experiment.getState().spec) === labLink(link);
    try {
      const recorded = await loadRecord(host, link);
      if (!stands()) return;
      store.setState({ loading: false, noRecord: recorded ? undefined : 'missing' });
      if (!recorded) return;
      const { sealed } = store.getState();
      const frames = sealed
        ? recorded.frames.filter(({ step }) => step <= (opensAt ?? 0))
        : recorded.frames;
      lab.recordedRun.show({ ...recorded, frames });
      if (!sealed && isAnswered()) store.setState({ seen: true });
      if (!hides && opensAt !== undefined) lab.scrub.to(opensAt);
    } catch {
      if (stands()) store.setState({ loading: false, noRecord: 'damaged' });
    }
  }

  /** Hides the rest of the record again, so that the curve can be drawn anew. */
  function seal(): void {
    take(specOfLink(page.link));
    store.setState({ sealed: true, seen: false });
  }

  /** Shows what was held back, now that something is picked: the record, and what is said of it. */
  function reveal(): void {
    const { sealed, loading } = store.getState();
    revealed = true;
    store.setState({ sealed: false });
    if (opened || loading) return;
    if (sealed) void showRecord(linkNow());
    else if (isAnswered()) store.setState({ seen: true });
  }

  /** The experiment that stands, as a page of the lesson writes it. */
  const linkNow = (): string => encodeLink(lab.experiment.getState().spec).replace('#/lab?', '');

  /** Puts another experiment in the place of the one that stands: its record, if there is one; it runs by Play. */
  function take(spec: Spec): void {
    stopWaiting?.();
    lab.recordedRun.end();
    lab.view.setState({ scrub: undefined });
    const link = encodeLink(spec);
    const run = runsOf(place).find(([, other]) => labLink(other) === link)?.[0];
    store.setState({ run, loading: true, starting: false, noRecord: undefined });
    if (opened) lab.client.changeExperiment(spec);
    else lab.experiment.setState(openedBy(link));
    void showRecord(linkNow());
    lab.live.notify();
  }

  /** Shows one of the runs of the page by its name. */
  function showRun(name: string): void {
    const link = runsOf(place).find(([other]) => other === name)?.[1];
    if (link) take(specOfLink(link));
  }

  /** Has the engine begun, and does something of it once it stands. */
  function whenReady(act: () => void): void {
    if (!opened) lab.client.openAsked();
    opened = true;
    stopWaiting?.();
    store.setState({ starting: true });
    const look = () => {
      const { state } = lab.experiment.getState();
      if (state === 'opening') return;
      stopWaiting?.();
      store.setState({ starting: false });
      if (state === 'ready') act();
    };
    stopWaiting = lab.experiment.subscribe(look);
    look();
  }

  /** What the great button does: trains the experiment here, pauses it, or trains it once more. */
  function playOrPause(): void {
    const { state } = lab.experiment.getState();
    store.setState({ sealed: false });
    if (state === 'playing' || state === 'paused' || state === 'ready') lab.client.togglePlay();
    else {
      if (opened && (state === 'finished' || state === 'failed')) {
        lab.client.changeExperiment(lab.experiment.getState().spec);
      }
      whenReady(lab.client.togglePlay);
    }
  }

  /** Takes one step of the run that is trained here. */
  function step(): void {
    store.setState({ sealed: false });
    if (isLive()) lab.client.step();
    else whenReady(lab.client.step);
  }

  /** Whether the visitor's own run can be changed between two of its steps. */
  const isLive = (): boolean =>
    opened && ['ready', 'playing', 'paused'].includes(lab.experiment.getState().state);

  /** Throws a switch: of a run that goes on at once, else planned for the step that is shown. */
  function throwSwitch(name: Switch, on: boolean): void {
    if (isLive()) {
      lab.steer.throwSwitch(name, on);
      return;
    }
    const { spec } = lab.experiment.getState();
    const shown = lab.view.getState().scrub ?? 0;
    const step = Math.min(shown, spec.run.steps - 1);
    const interventions = spec.interventions.filter((one) => one.step < step);
    const changes = Object.entries(thrown({ spec, interventions }, step, name, on));
    const made = changes.map(([key, value]) => ({ step, arm: LIVE, key: key as ArmKey, value }));
    take({ ...spec, interventions: [...interventions, ...made] });
  }

  /** Changes settings of an arm from the first step on. */
  function plan(arm: string, changes: Changes): void {
    const { spec } = lab.experiment.getState();
    const others = spec.interventions.filter(
      (one) => one.step > 0 || one.arm !== arm || !Object.hasOwn(changes, one.key),
    );
    const made = Object.entries(changes).map(([key, value]) => ({ step: 0, arm, key, value }));
    take(cleanSpec({ ...spec, interventions: [...made, ...others] }).spec);
  }

  /** Changes settings of an arm: of a run that goes on from its next step on, else from the first. */
  function change(arm: string, changes: Changes): void {
    if (isLive()) lab.client.setSettings(arm, changes);
    else plan(arm, changes);
  }

  /** Changes a setting of the run, or of its live arm from the first step on. */
  function set(key: SettingId, value: number | string): void {
    const { spec } = lab.experiment.getState();
    if (!Object.hasOwn(RUN_PARAMS, key)) plan(LIVE, { [key]: value });
    else take(cleanSpec({ ...spec, run: { ...spec.run, [key]: value } }).spec);
  }

  return {
    isLive,
    lit: createLit(lab),
    ...{
      lab,
      store,
      place,
      showRun,
      take,
      set,
      change,
      throwSwitch,
      playOrPause,
      step,
      seal,
      reveal,
    },
    /** Back to what the page, or whoever set it up, begins with. */
    reset: () => {
      lab.sample.forget();
      take(specOfLink(page.link));
    },
    /** Brings the record in; what is to be seen then stands. */
    open: () => showRecord(page.link),
    close: () => {
      closed = true;
      stopWaiting?.();
      stopLooking();
      lab.close();
    },
  };
}
