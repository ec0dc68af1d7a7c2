import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, RunInfo, Trace } from '#protocol/messages.ts';
import type { Lab } from './lab.ts';
import { Recording } from './recording.ts';
import { labOf } from './testing/lab.ts';
import { TraceFollower } from './tracing.ts';

const modality = { id: 'a', label: 'A' };
const info: RunInfo = {
  backend: 'cpu',
  advice: '',
  replicas: [{ arm: 'live', seed: 1 }],
  modalities: [modality, modality],
  classes: ['a'],
  dims: { modalities: 2, fusion: 1, latent: 1, classes: 2 },
  parameters: 0,
  traceable: { labels: [0, 0, 0, 0], clips: [] },
};
const trace = (step: number): Trace => ({
  asked: step,
  step,
  seed: 1,
  seen: [],
  present: 3,
  arms: [],
});

let lab: Lab;
let sent: Extract<Command, { type: 'trace' }>[];
let follower: TraceFollower;
const NOTHING = [] as const;

function measure(step: number): void {
  const { recording } = lab.live;
  recording?.append(step, new Float32Array(recording.layout.width));
}

beforeEach(() => {
  vi.useFakeTimers();
  lab = labOf();
  sent = [];
  follower = new TraceFollower(lab, (command) => {
    if (command.type === 'trace') sent.push(command);
  });
  lab.live.own = new Recording(info);
});

/** A frame, some time later. */
const frame = (run = 1, changes: readonly never[] = NOTHING) => {
  vi.advanceTimersByTime(100);
  follower.follow(run, changes);
};

describe('TraceFollower', () => {
  it('asks again when a run goes another way before the answer came', () => {
    measure(0);
    frame();
    follower.giveUp();
    frame(2);
    follower.receive(1, trace(7));
    expect(lab.live.trace, 'an answer to what was given up').toBeUndefined();
    follower.receive(sent[1].ask, trace(0));
    expect(lab.live.trace?.step).toBe(0);
    expect(sent.map(({ run }) => run)).toEqual([1, 2]);
  });

  it('asks when there is something to trace, and again only when it changed', () => {
    frame();
    expect(sent).toEqual([]);
    measure(0);
    frame();
    frame();
    expect(sent.map(({ request }) => request.step)).toEqual([0]);
    follower.receive(1, trace(0));
    expect(lab.live.trace?.step).toBe(0);
    frame();
    expect(sent).toHaveLength(1);
    lab.sample.choose(3);
    frame();
    expect(sent[1].request.given[1]).toEqual({ kind: 'sample', sample: 3 });
    follower.receive(2, trace(0));
    lab.sample.cover(1, true);
    frame();
    expect(sent[2].request.present).toBe(1);
    follower.receive(3, trace(0));
    frame(1, []);
    expect(sent).toHaveLength(4);
  });

  it('asks one question at a time, and next the last of those that came meanwhile', () => {
    for (const step of [0, 10, 20]) {
      measure(step);
      frame();
    }
    expect(sent.map(({ request }) => request.step)).toEqual([0]);
    follower.receive(1, trace(0));
    frame();
    expect(sent.map(({ request }) => request.step)).toEqual([0, 20]);
  });

  it('does not ask more often than can be seen', () => {
    measure(0);
    frame();
    follower.receive(1, trace(0));
    measure(10);
    follower.follow(1, NOTHING);
    expect(sent).toHaveLength(1);
    frame();
    expect(sent).toHaveLength(2);
  });

  it('follows the step that is pointed at or dragged back to', () => {
    measure(0);
    measure(40);
    lab.view.setState({ scrub: 20 });
    frame();
    follower.receive(1, trace(20));
    lab.view.setState({ crosshair: 7 });
    frame();
    expect(sent.map(({ request }) => request.step)).toEqual([20, 7]);
  });

  it('drops the answers of a run that was left', () => {
    measure(0);
    frame();
    follower.forget();
    follower.receive(1, trace(0));
    expect(lab.live.trace).toBeUndefined();
    frame(2);
    expect(sent.map(({ run }) => run)).toEqual([1, 2]);
  });
});
