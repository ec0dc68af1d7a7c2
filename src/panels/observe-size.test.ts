import { afterEach, expect, it, vi } from 'vitest';
import { observeSize } from './observe-size.ts';

const done: string[] = [];
afterEach(() => done.splice(0));

/** A browser that measures whatever is watched, all at once, when asked. */
function measuring(widths: ReadonlyMap<string, number>) {
  const watched = new Set<string>();
  let told: (entries: unknown[]) => void = () => {};
  class Observer {
    constructor(tell: typeof told) {
      told = tell;
    }
    observe = (target: string) => watched.add(target);
    unobserve = (target: string) => watched.delete(target);
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('document', {});
  vi.stubGlobal('getComputedStyle', () => {
    done.push('read');
    return { fontSize: '16px', getPropertyValue: () => '' };
  });
  vi.stubGlobal('reportError', (error: Error) => done.push(error.message));
  return () =>
    told([...watched].map((target) => ({ target, contentRect: { width: widths.get(target) } })));
}

it('reads for all before it draws one, draws a width once, and goes on where one fails', () => {
  const widths = new Map([
    ['a', 400],
    ['b', 0],
    ['c', 300.4],
  ]);
  const measure = measuring(widths);
  const watch = (name: string, fails = false) =>
    observeSize(name as unknown as Element, (wide) => {
      if (fails) throw Error(`${name} broken`);
      done.push(`${name} ${wide}`);
    });
  const drawings = [watch('a', true), watch('b'), watch('c')];
  measure();
  expect(done.filter((one) => one !== 'read')).toEqual(['a broken', 'c 300']);
  expect(done.lastIndexOf('read')).toBeLessThan(done.indexOf('a broken'));

  done.splice(0);
  widths.set('b', 200);
  measure();
  expect(done.filter((one) => one !== 'read')).toEqual(['b 200']);

  done.splice(0);
  drawings[2]();
  widths.set('b', 210).set('c', 310);
  measure();
  expect(done.filter((one) => one !== 'read')).toEqual(['b 210']);
});
