import { expect, it } from 'vitest';
import { VIEW } from '#lab-state/view.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { LastDrawn } from './depends.ts';

const drawing: Drawing = { name: '', height: 1, overTime: false, draw: () => undefined };
const scene: Scene = {
  ...{ steps: 10, every: 1, at: 5, identical: false, branches: [], pins: [], reallocated: [] },
  marks: [{ step: 3, label: 'on', kind: 'switched' }],
  ...{ turns: [], diverged: [], scope: '' },
  view: VIEW,
};

it('draws again what looks different, and nothing else', () => {
  const last = new LastDrawn();
  const isNew = (next: Scene, width = 10) => last.isNew(drawing, next, width);
  expect(isNew(scene)).toBe(true);
  expect(isNew({ ...scene, marks: [...scene.marks] })).toBe(false);
  expect(isNew(scene, 11)).toBe(true);
  expect(isNew(scene, 11)).toBe(false);
  expect(isNew({ ...scene, at: 0 }, 11)).toBe(true);
  expect(isNew({ ...scene, at: 0, marks: [] }, 11)).toBe(true);
  expect(isNew({ ...scene, at: 0, marks: [], view: { ...scene.view } }, 11)).toBe(true);
});

it('leaves it to a drawing what it depends on', () => {
  const last = new LastDrawn();
  const own: Drawing = { ...drawing, depends: ({ identical }) => [identical] };
  expect(last.isNew(own, scene, 10)).toBe(true);
  expect(last.isNew(own, { ...scene, at: 0 }, 10)).toBe(false);
  expect(last.isNew(own, { ...scene, identical: !scene.identical }, 10)).toBe(true);
});
