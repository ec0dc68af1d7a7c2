import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Inbox } from './inbox.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('acts at once on the first message, and on a few more in their order', () => {
  const heard: number[] = [];
  const inbox = new Inbox<number>((message) => heard.push(message), vi.fn());
  inbox.put(1);
  expect(heard).toEqual([1]);
  for (const k of [2, 3, 4]) inbox.put(k);
  expect(heard).toEqual([1]);
  vi.advanceTimersByTime(50);
  expect(heard).toEqual([1, 2, 3, 4]);
  vi.advanceTimersByTime(1000);
  inbox.put(5);
  expect(heard.at(-1)).toBe(5);
});

it('acts on a bounded part of a flood, and says once a turn how much it dropped', () => {
  const act = vi.fn();
  const told: number[] = [];
  const inbox = new Inbox<number>(act, (dropped) => told.push(dropped));
  for (let k = 0; k < 11_000; k++) inbox.put(k);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(65);
  expect(told).toEqual([11_000 - 65]);
  expect(vi.getTimerCount()).toBe(0);
});

it('hears a message that is put while another is acted on, and nothing after it is closed', () => {
  const heard: string[] = [];
  const inbox = new Inbox<string>((message) => {
    heard.push(message);
    if (message === 'first') inbox.put('second');
  }, vi.fn());
  inbox.put('first');
  vi.advanceTimersByTime(50);
  expect(heard).toEqual(['first', 'second']);
  inbox.put('third');
  inbox.close();
  vi.advanceTimersByTime(1000);
  expect(heard).toEqual(['first', 'second']);
});
