import { expect, it } from 'vitest';
import { Bundle } from './bundle.ts';

const said = (bundle: Bundle, name: string) => {
  const pattern = bundle.patternOf(name);
  return pattern && bundle.write(pattern, { step: 3 });
};

it('finds the messages of every source, whichever is asked for first', () => {
  const bundle = new Bundle('en', [
    '# Words\none = One\n    .help = Help\n',
    'two = At { $step }\n',
  ]);
  expect(said(bundle, 'two')).toBe('At 3');
  expect(said(bundle, 'one.help')).toBe('Help');
  bundle.add('three = Three\n');
  expect(['one', 'two', 'three'].map((name) => said(bundle, name))).toEqual([
    'One',
    'At 3',
    'Three',
  ]);
});

it('takes no part of a name, and no words, for a message', () => {
  const bundle = new Bundle('en', ['long-name = one = 1\nother = Other\n']);
  expect(['name', 'one', 'long'].map((name) => said(bundle, name))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(said(bundle, 'long-name')).toBe('one = 1');
});
