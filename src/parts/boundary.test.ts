// @vitest-environment happy-dom
import { act, createElement, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Boundary } from './Boundary.tsx';
import { later } from './later.tsx';
import { WORDS } from './part-words.ts';
import { useGuard } from './useGuard.ts';

let broken = true;
const Fragile = () => {
  if (broken) throw new Error('broken');
  return 'whole';
};

/** Fails, if at all, where React does not call it: when its frame comes. */
let frame = () => {};
const Drawn = () => {
  const guard = useGuard();
  useEffect(() => {
    frame = () => guard(() => Fragile());
  }, [guard]);
  return 'drawn';
};

const show = (...children: React.ReactNode[]) => {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return {
    place,
    render: () => act(async () => root.render(createElement(StrictMode, null, ...children))),
    press: (words: string) =>
      act(async () =>
        [...place.querySelectorAll('button')].find((b) => b.textContent === words)?.click(),
      ),
  };
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  broken = true;
});
afterEach(() => vi.restoreAllMocks());

test('a part that fails leaves its neighbours, and is tried again', async () => {
  const { place, render, press } = show(
    createElement(Boundary, null, createElement(Fragile)),
    'neighbour',
  );
  await render();
  expect(place.textContent).toContain('neighbour');
  expect(place.textContent).toContain(WORDS.broken);
  await press(WORDS.again);
  expect(place.textContent).toContain(WORDS.broken);
  broken = false;
  await press(WORDS.again);
  expect(place.textContent).toBe('wholeneighbour');
});

test('a part whose frame or observer throws fails as one that is rendered', async () => {
  const { place, render, press } = show(
    createElement(Boundary, null, createElement(Drawn)),
    'neighbour',
  );
  await render();
  expect(place.textContent).toBe('drawnneighbour');
  await act(async () => frame());
  expect(place.textContent).toContain(WORDS.broken);
  expect(place.textContent).toContain('neighbour');
  broken = false;
  await press(WORDS.again);
  await act(async () => frame());
  expect(place.textContent).toBe('drawnneighbour');
});

test('a part that does not come is asked for anew, by its button and by whoever comes next', async () => {
  let asked = 0;
  const Part = later<{ readonly of: string }>(async () => {
    asked++;
    if (broken) throw new TypeError('Failed to fetch');
    return ({ of }) => `part of ${of}`;
  });
  const first = show(createElement(Part, { of: 'one' }));
  await first.render();
  expect(first.place.textContent).toContain(WORDS.missing);
  const tries = asked;
  const second = show(createElement(Part, { of: 'two' }));
  await second.render();
  expect(asked).toBeGreaterThan(tries);
  broken = false;
  await first.press(WORDS.again);
  await second.press(WORDS.again);
  expect([first.place.textContent, second.place.textContent]).toEqual([
    'part of one',
    'part of two',
  ]);
  const known = asked;
  await show(createElement(Part, { of: 'three' })).render();
  expect(asked).toBe(known);
});
