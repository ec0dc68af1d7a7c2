import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  ARM_PARAMS,
  METHOD_NAMES,
  PRESETS,
  RUN_DEFAULTS,
  RUN_PARAMS,
  SCENARIOS,
  UNLISTED,
} from '#spec/index.ts';
import { messagesIn } from './testing/messages.ts';

const messages = (name: string) =>
  messagesIn(readFileSync(`src/language/messages/${name}.ftl`, 'utf8'));
const words = messages('es');
const PARAMS = { ...RUN_PARAMS, ...ARM_PARAMS };
const unitsOf = Object.values(PARAMS).flatMap((param) =>
  'unit' in param && /^[a-z]{3,}$/.test(param.unit) ? [param.unit] : [],
);

/** What the tables say in English has its message; nothing else has one. */
it('says in Spanish every setting, every unit, every method', () => {
  const settings = Object.keys(PARAMS).map((key) => `setting-${key}`);
  const methods = [...Object.keys(METHOD_NAMES), 'pull', 'substitutes', 'both', 'own'].flatMap(
    (id) => [`method-${id}`, `method-${id}.does`],
  );
  const all = [...settings, ...methods, ...new Set(unitsOf.map((unit) => `unit-${unit}`))];
  expect(all.filter((id) => !words.has(id))).toEqual([]);
  const told = [...words.keys()].filter((id) => /^(setting|method|unit)-/.test(id));
  expect(told.filter((id) => !all.includes(id) && !id.endsWith('.called'))).toEqual([]);
});

it('says in Spanish every sense and class of the sets that come with the lab', () => {
  const slug = (label: string) => label.toLowerCase().replaceAll(' ', '-');
  const ids = SCENARIOS.filter(({ source }) => source === 'packed').flatMap((scenario) => [
    ...scenario.senses(RUN_DEFAULTS).map(({ label }) => `sense-${slug(label)}`),
    ...scenario.classes.map((label) => `class-${slug(label)}`),
  ]);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !words.has(id))).toEqual([]);
});

it.each(['en', 'es'])(
  'says what every setting is and why it matters, and of no other: %s',
  (language) => {
    const wanted = Object.keys(PARAMS).flatMap((key) => [`explain-${key}`, `explain-${key}.why`]);
    expect([...messages(`explain.${language}`).keys()].sort()).toEqual(wanted.sort());
  },
);

it('says in Spanish every scenario that comes with the lab', () => {
  const own = [...SCENARIOS, ...UNLISTED];
  const ids = [
    ...PRESETS.map(({ id }) => `preset-${id}`),
    ...PRESETS.filter(({ tells }) => tells).map(({ id }) => `preset-${id}.line`),
    ...own.flatMap(({ id, called = {} }) => [
      `scenario-${id}.basis`,
      ...Object.keys(called).map((key) => `setting-${key}.called`),
    ]),
  ];
  expect(ids.filter((id) => !words.has(id))).toEqual([]);
});
