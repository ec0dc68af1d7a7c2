import { expect, it } from 'vitest';
import { huesOf } from './hues.ts';
import { capital, marked, piecesOf, plain } from './marked.ts';

it('finds the names that a text was made with, whatever is in them', () => {
  const text = `Of ${marked(2, 'a: b')} and ${marked(0, '\uE000odd\uE001')}.`;
  expect(plain(text)).toBe('Of a: b and odd.');
  expect(piecesOf(text)).toEqual([
    { text: 'Of ' },
    { text: 'a: b', hue: 2 },
    { text: ' and ' },
    { text: 'odd', hue: 0 },
    { text: '.' },
  ]);
});

it('begins sentences with a capital, also where they begin with a name', () => {
  expect(plain(capital(`${marked(1, 'voice')} is. ${marked(1, 'voice')} was.`))).toBe(
    'Voice is. Voice was.',
  );
  expect(capital('head.0.weight and head. bias')).toBe('Head.0.weight and head. bias');
});

it('gives senses that are known by name their hue, and the others what is left', () => {
  expect(huesOf(['image', 'text', 'voice'])).toEqual([0, 2, 1]);
  expect(huesOf(['lidar', 'x', 'image', 'y'])).toEqual([5, 1, 0, 2]);
  expect(huesOf(['image_left', 'image_right'])).toEqual([0, 1]);
  expect(new Set(huesOf('abcdefgh'.split(''))).size).toBe(8);
});
