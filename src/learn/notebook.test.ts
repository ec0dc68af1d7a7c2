import { expect, it } from 'vitest';
import { createNotebook, readNotes } from './notebook.ts';
import type { Storage } from './noted.ts';

const KEY = 'wane.lesson';

function storage(kept: Record<string, string> = {}): Storage & { readonly kept: typeof kept } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
    removeItem: (key) => {
      delete kept[key];
    },
  };
}

it('keeps what was read, foretold and picked', () => {
  const own = storage();
  const notebook = createNotebook(() => own);
  notebook.markRead('lie/1');
  notebook.markRead('lie/1');
  notebook.guess('lie/1', { points: [[0, 0.5]] });
  notebook.pick('lie/1', 'before', 'noisy');
  notebook.pick('lie/1', 'after', 'enough');
  const again = createNotebook(() => own).getState();
  expect(again.forgotten).toBeUndefined();
  expect(again.notes).toEqual({
    version: 1,
    read: ['lie/1'],
    guesses: { 'lie/1': { points: [[0, 0.5]] } },
    whys: { 'lie/1': { before: 'noisy', after: 'enough' } },
  });
});

it('goes on where storage is forbidden, and says so', () => {
  const notebook = createNotebook(() => {
    throw new Error('no');
  });
  notebook.markRead('lie/1');
  expect(notebook.getState()).toMatchObject({ forgotten: 'forbidden', notes: { read: ['lie/1'] } });
});

it('leaves out what is damaged, and says so', () => {
  for (const text of ['{', '7', '[]', 'null']) {
    expect(readNotes(text), text).toMatchObject({ forgotten: 'damaged', notes: { read: [] } });
  }
  const half = { version: 1, read: ['lie/1', 7], guesses: { a: { points: [[0]] } }, whys: 3 };
  expect(readNotes(JSON.stringify(half))).toEqual({
    forgotten: 'damaged',
    notes: { version: 1, read: ['lie/1'], guesses: {}, whys: {} },
  });
});

it('never writes over notes of another version, until they are forgotten', () => {
  const newer = JSON.stringify({ version: 2, read: {} });
  const own = storage({ [KEY]: newer });
  const notebook = createNotebook(() => own);
  expect(notebook.getState().forgotten).toBe('other');
  notebook.markRead('lie/1');
  expect(notebook.getState().notes.read).toEqual(['lie/1']);
  expect(own.kept[KEY]).toBe(newer);
  notebook.forget();
  notebook.markRead('lie/2');
  expect(JSON.parse(own.kept[KEY]).read).toEqual(['lie/2']);
});

it('is one notebook in all tabs: neither writes over what the other noted', () => {
  const own = storage();
  const [one, other] = [createNotebook(() => own), createNotebook(() => own)];
  one.guess('lie/1', { picked: 'noisy' });
  other.markRead('lie/2');
  one.markRead('lie/3');
  expect(createNotebook(() => own).getState().notes).toMatchObject({
    ...{ read: ['lie/2', 'lie/3'], guesses: { 'lie/1': { picked: 'noisy' } } },
  });
});

it('keeps what could not be written, and writes it once there is room', () => {
  const own = storage();
  let full = false;
  const write = own.setItem;
  own.setItem = (key, value) => {
    if (full) throw new DOMException('full', 'QuotaExceededError');
    write(key, value);
  };
  const notebook = createNotebook(() => own);
  full = true;
  notebook.markRead('lie/1');
  notebook.markRead('lie/2');
  expect(notebook.getState().forgotten).toBe('forbidden');
  full = false;
  notebook.markRead('lie/3');
  expect(notebook.getState()).toMatchObject({ forgotten: undefined });
  expect(JSON.parse(own.kept[KEY]).read).toEqual(['lie/1', 'lie/2', 'lie/3']);
});
