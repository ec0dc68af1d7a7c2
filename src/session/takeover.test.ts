import { expect, it, vi } from 'vitest';
import type { Trainer } from '#engine/trainer.ts';
import type { Engine, Host } from './host.ts';
import { Takeover } from './takeover.ts';

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** An engine whose device can be taken away. */
function engineOf() {
  let lose = (_reason: string) => {};
  const lost = new Promise<string>((resolve) => {
    lose = resolve;
  });
  const dispose = vi.fn();
  const engine: Engine = { trainer: { dispose } as Partial<Trainer> as Trainer, advice: '', lost };
  return { engine, dispose, lose: () => lose('The device is gone.') };
}

/** A run whose engines are these, one after the other. */
function runOf(engines: readonly Engine[]) {
  const waiting = [...engines];
  const recovered: Engine[] = [];
  let work: Promise<unknown> = Promise.resolve();
  const takeover: Takeover = new Takeover({ breathe } as Partial<Host> as Host, {
    start: async () => {
      const engine = waiting.shift() as Engine;
      takeover.take(engine);
      takeover.watch(engine);
      return engine;
    },
    recover: async (engine) => void recovered.push(engine),
    later: (next) => {
      work = work.then(next).catch(() => {});
    },
    over: () => false,
  });
  const begin = () => {
    const engine = waiting.shift() as Engine;
    takeover.take(engine);
    takeover.watch(engine);
  };
  begin();
  return { takeover, recovered, settled: () => work };
}

it('goes on with another engine when the device is lost, at work or at rest', async () => {
  const all = [engineOf(), engineOf(), engineOf()];
  const { takeover, recovered, settled } = runOf(all.map(({ engine }) => engine));
  await takeover.safely(async () => {
    all[0].lose();
    throw new Error('as a device says it');
  });
  expect(recovered).toEqual([all[1].engine]);
  expect(all[0].dispose).toHaveBeenCalledTimes(1);
  all[1].lose();
  await breathe();
  await settled();
  expect(recovered).toEqual([all[1].engine, all[2].engine]);
  expect(takeover.engine).toBe(all[2].engine);
});

it('hands on an error of the work where the device stands', async () => {
  const { engine } = engineOf();
  const { takeover, recovered } = runOf([engine]);
  const work = () => Promise.reject(new Error('broken'));
  await expect(takeover.safely(work)).rejects.toThrow('broken');
  expect([recovered, takeover.engine]).toEqual([[], engine]);
});

it('gives up where one device after the other is lost, and no work is done between', async () => {
  const all = Array.from({ length: 6 }, engineOf);
  const { takeover } = runOf(all.map(({ engine }) => engine));
  const losing = (k: number) => async () => {
    all[k].lose();
    throw new Error('lost');
  };
  await takeover.safely(losing(0));
  await takeover.safely(async () => {});
  for (const k of [1, 2, 3]) await takeover.safely(losing(k));
  await expect(takeover.safely(losing(4))).rejects.toThrow('The device is gone.');
});
