import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '#language/say.ts';
import { messagesIn } from '#language/testing/messages.ts';
import { takenFrom, wordsIn } from './kept-said.ts';
import { KEPT, KEPT_SEARCHES } from './results.ts';
import { claimShown, searchShown } from './shown.ts';

const source = readFileSync('src/paper/messages/claims.es.ftl', 'utf8');
const messages = messagesIn(source);

/** What a message takes of a text: its variables but for the senses. */
const numbersOf = (variables: string | undefined): string[] =>
  (variables ?? '').split(' ').filter((name) => /^\$n\d+$/.test(name));
const given = (text: string): string[] =>
  Object.keys(takenFrom(text).values)
    .filter((name) => /^n\d/.test(name))
    .map((name) => `$${name}`)
    .sort();

/** What is an id, and said by words of its own. */
const KEPT_IDS = ['id', 'scenario', 'verdict', 'outcome', 'role', 'better'];

/** Every name in what is kept, that is shown. */
const NAMES = [
  ...KEPT.flatMap(({ findings }) =>
    findings.flatMap(({ parts, arms, rates, reason }) => [
      ...parts.flatMap(({ name, samples }) => [name, ...Object.keys(samples)]),
      ...arms.flatMap(({ name, figures }) => [name, ...figures.map((figure) => figure.name)]),
      ...rates.map(({ name }) => name),
      ...(reason ? [reason] : []),
    ]),
  ),
  ...KEPT_SEARCHES.flatMap(({ questions }) =>
    questions.flatMap(({ title, versus, places }) => [
      ...[title, versus],
      ...places.flatMap(({ setting, differences }) => [
        setting,
        ...differences.map(({ name }) => name),
      ]),
    ]),
  ),
];
const PIECES = [...new Set(NAMES.flatMap(wordsIn))];

describe('the claims in Spanish', () => {
  it.each(KEPT)(
    '$id: what is said is of the English that is kept, and its numbers are',
    (claim) => {
      const { id, title, paper, prediction } = claim;
      const names = { [`claim-${id}`]: title, [`claim-${id}.paper`]: paper };
      for (const [name, text] of Object.entries({
        ...names,
        [`claim-${id}.prediction`]: prediction,
      })) {
        expect(messages.has(name), name).toBe(true);
        expect(numbersOf(messages.get(name)), name).toEqual(given(text));
      }
      const hash = createHash('sha256').update([title, paper, prediction].join('\n'));
      const of = source.match(new RegExp(`^claim-${id} = (?:.*\\n)+?    \\.of = (.*)$`, 'm'))?.[1];
      expect(of, 'the English has changed: bring the Spanish along, and `.of`').toBe(
        hash.digest('hex').slice(0, 8),
      );
    },
  );

  it('have a message for every piece of every name, with its numbers, and none besides', () => {
    const wanted = new Map(PIECES.map((text) => [`kept-${takenFrom(text).id}`, given(text)]));
    const missing = [...wanted].filter(([name]) => !messages.has(name)).map(([name]) => name);
    expect(missing).toEqual([]);
    for (const [name, numbers] of wanted) {
      expect(numbersOf(messages.get(name)), name).toEqual(numbers);
    }
    const others = ['kept-against', 'kept-above', 'kept-less', 'kept-broken'];
    const idle = [...messages.keys()]
      .filter((name) => name.startsWith('kept-') && !name.includes('.'))
      .filter((name) => !wanted.has(name) && !others.includes(name));
    expect(idle).toEqual([]);
  });

  it('have no number typed into them', () => {
    const lines = source.split('\n').filter((line) => !/^#| \.of = /.test(line));
    const told = lines.map((line) => line.replace(/^ *[\w.-]+ =|\{[^}]*\}|\bC\d+\b|\^\d/g, ''));
    expect(told.filter((line) => /\d/.test(line))).toEqual([]);
  });
});

describe('as they are shown in Spanish', () => {
  const read = (file: string) => readFileSync(`src/${file}`, 'utf8');
  beforeAll(() =>
    speak('es', [source, ...['language', 'paper'].map((room) => read(`${room}/messages/es.ftl`))]),
  );
  afterAll(() => speak('en', []));

  it.each([
    ['claims', () => KEPT.map(claimShown)],
    ['searches', () => KEPT_SEARCHES.map(searchShown)],
  ] as const)('%s hold no English, no point for a comma and no gap', (_, shown) => {
    const said: string[] = [];
    JSON.stringify(shown(), (key, value) => {
      if (['link', 'engine', 'date', 'waiting'].includes(key)) return undefined;
      if (key === 'samples') said.push(...Object.keys(value));
      if (typeof value === 'string' && !KEPT_IDS.includes(key)) said.push(value);
      return value;
    });
    expect(said.length).toBeGreaterThan(100);
    const wrong =
      /(?<!arXiv \d*|sección )\d\.\d|[{}]|\b(?:the|of|and|to|with|sense|against|is|undefined)\b/;
    expect([...new Set(said)].filter((one) => wrong.test(one))).toEqual([]);
  });
});
