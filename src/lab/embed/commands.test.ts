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

it('refuses more than a run can take before it looks at it', () => {
  const many = Object.fromEntries(Array.from({ length: 300_000 }, (_, k) => [`k${k}`, k]));
  expect(read({ type: 'set', changes: many })).toEqual({
    problem: expect.stringContaining('300000 changes'),
  });
  const made = Array.from({ length: 1000 }, (_, step) => {
    return { step: step % 600, arm: 'live', key: 'alpha' as const, value: 0.1 };
  });
  const full = { ...spec, interventions: made };
  expect(commandIn({ wane: 1, type: 'set', changes: { lambda: 1 } }, full)).toEqual({
    problem: expect.stringContaining('1000 changes'),
  });
});

it('refuses values that hold themselves, or that no text can show', () => {
  const round: { self?: unknown } = {};
  round.self = round;
  for (const value of [round, [round], 1n, Symbol('x'), () => 1]) {
    expect(read({ type: 'set', changes: { lambda: value } })).toHaveProperty('problem');
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
});

it.each([
  ...[
    'javascript:1',
    'null',
    'https://',
    'school.example',
    '*',
    '2',
    'file:///a',
    'data:,x',
    'true',
  ],
  ...['https://a.example&embed=1', '1&embed=https://a.example', ''],
])('hears nobody where the host is %j, which is none or two', (embed) => {
  expect(embedOf(`#/lab?v=1&embed=${embed}`).host).toBe(false);
});

it('reads the keys of an embedded link that was hurt on its way', () => {
  const link = '#/lab/?v=1&amp;embed=1&amp;caption=A%20(b).&amp;panels=%20loss';
  expect(embedOf(link)).toMatchObject({ host: undefined, caption: 'A (b).', panels: ['loss'] });
});
