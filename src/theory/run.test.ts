import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ExhibitEvent, Finding } from '#protocol/exhibits.ts';
import { runExhibit } from './run.ts';
import { STRINGS } from './theory-words.ts';

class FakeWorker {
  static last: FakeWorker;
  onmessage = (_message: { data: ExhibitEvent }) => {};
  onmessageerror = () => {};
  onerror = (_event: { preventDefault(): void }) => {};
  ended = 0;
  asked: unknown;
  constructor() {
    FakeWorker.last = this;
  }
  postMessage(command: unknown) {
    this.asked = command;
  }
  terminate() {
    this.ended++;
  }
}

beforeEach(() => vi.stubGlobal('Worker', FakeWorker));
afterEach(() => vi.unstubAllGlobals());

const command = { type: 'exhibit', exhibit: 'collision', seed: 4 } as const;

function started() {
  const heard: unknown[] = [];
  const stop = runExhibit(command, {
    progress: (part) => heard.push(part),
    done: (finding) => heard.push(finding),
    failed: (message) => heard.push(message),
  });
  return { heard, stop, worker: FakeWorker.last };
}

it('asks, hears how far it is and what came of it, and ends its worker once', () => {
  const { heard, worker } = started();
  expect(worker.asked).toEqual(command);
  const finding = { exhibit: 'collision' } as Finding;
  worker.onmessage({ data: { type: 'progress', part: 0.5 } });
  expect(worker.ended).toBe(0);
  worker.onmessage({ data: { type: 'done', finding } });
  expect(heard).toEqual([0.5, finding]);
  expect(worker.ended).toBe(1);
});

it('tells why a run failed, and that a worker died', () => {
  const failed = started();
  failed.worker.onmessage({ data: { type: 'failed', message: 'No vector instructions.' } });
  expect(failed.heard).toEqual(['No vector instructions.']);
  expect(failed.worker.ended).toBe(1);
  const died = started();
  const preventDefault = vi.fn();
  died.worker.onerror({ preventDefault });
  expect(died.heard).toEqual([STRINGS.died]);
  expect(preventDefault).toHaveBeenCalled();
  expect(died.worker.ended).toBe(1);
});

it('is stopped by whoever began it', () => {
  const { stop, worker, heard } = started();
  stop();
  expect(worker.ended).toBe(1);
  expect(heard).toEqual([]);
});
