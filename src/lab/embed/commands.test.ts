import { expect, it } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { commandIn, isOurs } from './commands.ts';
import { embedOf } from './read.ts';

const spec = specOf(PRESETS[0]);
const read = (data: object) => commandIn({ wane: 1, ...data }, spec);

it('reads what a page may ask', () => {
  expect(read({ type: 'play' })).toEqual({ command: { type: 'play' } });
  expect(read({ type: 'set', changes: { lambda: 1 } })).toEqual({
    command: { type: 'set', arm: 'live', changes: { lambda: 1 } },
  });
});

it('refuses in words what makes no sense, and never hands it on', () => {
  for (const data of [
    { type: 'constructor' },
    { type: 'set' },
    { type: 'set', changes: { lambda: 1e9 } },
    { type: 'set', changes: { lambda: 'much' } },
    { type: 'set', changes: JSON.parse('{"__proto__": {"lambda": 1}}') },
    { type: 'set', arm: 'nobody', changes: { lambda: 1 } },
    { type: 'set', arm: {}, changes: { lambda: 1 } },
    { type: 'play', wane: 2 },
  ]) {
    expect(read(data), JSON.stringify(data)).toEqual({ problem: expect.stringMatching(/.{10,}/) });
  }
  for (const foreign of [undefined, null, 7, 'play', {}, Object.create({ wane: 1 })]) {
    expect(isOurs(foreign)).toBe(false);
  }
});

it('reads how a link wants to be embedded', () => {
  expect(embedOf('#/lab?v=1&embed=1')).toEqual({
    host: undefined,
    panels: ['contributions'],
    caption: '',
    theme: undefined,
  });
  const link =
    '#/lab?embed=https://a.example:8080/x&panels=loss,nothing,loss&caption=A%20%3Cb%3E&theme=dark';
  expect(embedOf(link)).toEqual({
    host: 'https://a.example:8080',
    panels: ['loss'],
    caption: 'A <b>',
    theme: 'dark',
  });
  expect(embedOf('#/lab?embed=javascript:1').host).toBe('null');
});
