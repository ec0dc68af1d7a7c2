import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodeLink } from '#spec/index.ts';
import { createLab, type Lab } from './lab.ts';
import { PHASES } from './slow.ts';
import { fakePage, SMALL, until, untilIs } from './testing/lab.ts';

let lab: Lab;
let seen: (string | undefined)[];

/** A page on which time passes a hundred times as fast. */
function hurried() {
  const { host } = fakePage();
  return { ...host, later: (ms: number, work: () => void) => host.later(ms / 100, work) };
}

beforeEach(async () => {
  lab = createLab({ host: hurried(), link: encodeLink(SMALL) });
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  seen = [];
  lab.view.subscribe(({ phase }, before) => {
    if (phase !== before.phase) seen.push(phase);
  });
  lab.slow.changeSpeed('slow');
});
afterEach(() => lab.close());

const phase = () => lab.view.getState().phase;

it('walks through the parts of a step by hand; the last one takes it', async () => {
  for (const name of PHASES) {
    expect(lab.live.step).toBe(0);
    lab.slow.next();
    await until(() => phase() === name, `it stands at ${name}`);
  }
  await until(() => lab.live.step === 1, 'the step is taken');
  expect(lab.experiment.getState().anatomy?.step).toBe(0);
  expect(seen).toEqual(PHASES);
  lab.slow.next();
  await until(() => phase() === 'encode', 'the next step begins');
  expect(lab.experiment.getState().anatomy?.step).toBe(1);
});

it('asks what a step will do once, however often it is asked to go on', async () => {
  lab.slow.next();
  lab.slow.next();
  lab.slow.next();
  await until(() => phase() !== undefined, 'the answer comes');
  expect(phase()).toBe('encode');
});

it('goes on by itself until it is paused, step after step', async () => {
  lab.slow.playOrPause();
  await until(() => lab.live.step === 2, 'two steps are told');
  expect(seen.slice(0, PHASES.length + 1)).toEqual([...PHASES, 'encode']);
  lab.slow.playOrPause();
  expect(lab.slow.getState().going).toBe(false);
});

it('goes back within a step, and not before it or over what was taken', async () => {
  lab.slow.next();
  await until(() => phase() === 'encode');
  lab.slow.back();
  expect(phase()).toBe('encode');
  lab.slow.next();
  lab.slow.next();
  lab.slow.back();
  expect(phase()).toBe('fuse');
});

it('tells the step anew when something is changed meanwhile', async () => {
  lab.slow.next();
  await until(() => phase() === 'encode');
  lab.slow.next();
  const before = lab.experiment.getState().anatomy;
  lab.steer.throwSwitch('distill', true);
  await until(() => lab.experiment.getState().anatomy !== before, 'it is asked again');
  expect(phase()).toBe('encode');
});

it('is left with its parts when another speed is chosen; a run that went on goes on', async () => {
  lab.slow.playOrPause();
  await until(() => phase() === 'fuse');
  lab.slow.changeSpeed('max');
  expect(phase()).toBeUndefined();
  await untilIs(lab, 'finished');
});
