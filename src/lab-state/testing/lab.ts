import type { Host } from '#session/host.ts';
import { encodeLink, PRESETS, type Spec, specOf } from '#spec/index.ts';
import type { Address } from '../address.ts';
import type { LabHost } from '../host.ts';
import { createLab, type Lab } from '../lab.ts';
import { DeskWorker } from './desk-worker.ts';

/** A run of 40 steps that a desk takes in no time. */
export const SMALL: Spec = specOf(PRESETS[0], {
  ...{ seeds: 1, steps: 40, batch: 8, probeEvery: 5, probeSize: 32, trainSize: 64 },
  ...{ hidden: 6, latent: 4, shared: 4, fusion: 4, engine: 'exact' },
});

/** What a page would do, without one. */
export interface FakePage {
  readonly host: LabHost;
  /** Every worker that was started. */
  readonly workers: DeskWorker[];
  /** Files beside the page, by their path. */
  readonly files: Map<string, Uint8Array>;
  hide(hidden: boolean): void;
}

/** Plain Node as a page. `desk` changes where its workers run. */
export function fakePage(desk: Partial<Host> = {}): FakePage {
  const workers: DeskWorker[] = [];
  const files = new Map<string, Uint8Array>();
  const watching = new Set<(hidden: boolean) => void>();
  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  };
  const host: LabHost = {
    spawn: (hearer) => {
      const worker = new DeskWorker(hearer, desk);
      workers.push(worker);
      return worker;
    },
    dataUrl: '',
    read: async (path) => files.get(path),
    frame: (work) => later(0, work),
    later,
    now: () => performance.now(),
    watchHidden: (tell) => {
      watching.add(tell);
      return () => watching.delete(tell);
    },
    calm: () => true,
  };
  const hide = (hidden: boolean) => {
    for (const tell of watching) tell(hidden);
  };
  return { host, workers, files, hide };
}

/** An address bar that remembers what was done to it. */
export function fakeAddress(link = ''): Address & { links: string[]; title: string } {
  let ran = false;
  return {
    links: [link],
    title: '',
    link() {
      return this.links[this.links.length - 1];
    },
    show(next) {
      this.links[this.links.length - 1] = next;
    },
    showNext(next) {
      if (ran) this.links.push(next);
      else this.show(next);
      ran = false;
    },
    markRun() {
      ran = true;
    },
    entitle(words = '') {
      this.title = words;
    },
  };
}

/** A lab of its own, on a page of its own; its worker starts when it is opened. */
export const labOf = (spec: Spec = SMALL, page = fakePage()): Lab =>
  createLab({ host: page.host, link: encodeLink(spec) });

/** Comes back once something holds, for which others need time. @throws Error if it does not. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Waits for a state of the run. */
export const untilIs = (lab: Lab, state: ReturnType<Lab['experiment']['getState']>['state']) =>
  until(() => lab.experiment.getState().state === state, `the run is ${state}`);

/** A lab whose run stands ready at step 0. */
export async function openLab(spec?: Spec, page?: FakePage): Promise<Lab> {
  const lab = labOf(spec, page);
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  return lab;
}

/** Takes so many steps, one by one, and measures after each. */
export async function takeSteps(lab: Lab, count: number): Promise<void> {
  for (let k = 0; k < count; k++) {
    const { step } = lab.live;
    lab.client.step();
    await until(() => lab.live.step > step, `step ${step + 1} is taken`);
    await untilIs(
      lab,
      lab.live.step < lab.experiment.getState().spec.run.steps ? 'paused' : 'finished',
    );
  }
}

/** Plays as fast as it goes, to the end. */
export async function playOut(lab: Lab): Promise<void> {
  lab.client.setSpeed('max');
  lab.client.togglePlay();
  await untilIs(lab, 'finished');
}

/** Throws a great switch and waits until the run has it. */
export async function throwSwitch(lab: Lab, ...which: Parameters<Lab['steer']['throwSwitch']>) {
  const { interventions } = lab.experiment.getState();
  lab.steer.throwSwitch(...which);
  await until(() => lab.experiment.getState().interventions !== interventions, 'it is thrown');
}

/** All that a lab measured, by step. */
export const measuredBy = ({ live }: Lab) =>
  Object.fromEntries(live.own?.steps.map((step) => [step, live.own?.rowsAt(step)]) ?? []);
