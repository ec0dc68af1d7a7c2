import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES } from '#language/language.ts';
import { MISCONCEPTIONS } from '../misconceptions.ts';
import { QUESTIONS } from './questions.ts';
import { type QuizResult, readResult, resultText } from './result.ts';
import { beliefsIn, gather, rightIn, tabulate } from './table.ts';
import { statementsOf } from './xapi.ts';

const anyAnswers = fc
  .record(
    Object.fromEntries(
      QUESTIONS.map(({ id, choices }) => [id, fc.constantFrom(...choices.map((one) => one.id))]),
    ),
    { requiredKeys: [] },
  )
  .map((answers) => ({ ...answers }) as Record<string, string>);
const anyResult: fc.Arbitrary<QuizResult> = fc.record({
  when: fc.constantFrom('before' as const, 'after' as const),
  who: fc.string({ unit: 'grapheme', maxLength: 20 }).map((who) => who.trim()),
  day: fc.constant('2026-11-28'),
  answers: anyAnswers,
});

describe('the questions', () => {
  it('have a belief behind every wrong choice, a right one, and every belief behind some', () => {
    for (const { choices, right } of QUESTIONS) {
      expect(choices.map(({ id }) => id)).toContain(right);
      for (const { id, misconception } of choices)
        expect(misconception === undefined).toBe(id === right);
    }
    const behind = QUESTIONS.flatMap(({ choices }) =>
      choices.flatMap((one) => one.misconception ?? []),
    );
    expect(new Set(behind)).toEqual(new Set(Object.keys(MISCONCEPTIONS)));
    expect(QUESTIONS.filter(({ transfer }) => transfer).length).toBeGreaterThanOrEqual(4);
    const places = QUESTIONS.map(({ choices, right }) =>
      choices.findIndex(({ id }) => id === right),
    );
    for (const place of [0, 1, 2]) expect(places).toContain(place);
  });

  it.each(LANGUAGES)('are said whole in %s', (told) => {
    const { has } = messagesOf(told, [readFileSync(`src/learn/messages/quiz.${told}.ftl`, 'utf8')]);
    for (const { id, choices } of QUESTIONS) {
      const names = [
        `quiz-${id}`,
        `quiz-${id}.why`,
        ...choices.map((one) => `quiz-${id}-${one.id}`),
      ];
      for (const name of names) expect(has(name), name).toBe(true);
    }
  });
});

describe('a file of results', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        expect(readResult(resultText(result))).toMatchObject({ result });
      }),
    );
  });

  it('is found out where one letter of it was changed, and never makes the page fail', () => {
    fc.assert(
      fc.property(
        anyResult,
        fc.nat(),
        fc.constantFrom('a', '0', '}', ' '),
        (result, at, letter) => {
          const text = resultText(result);
          const place = at % text.length;
          const changed = text.slice(0, place) + letter + text.slice(place + 1);
          const read = readResult(changed);
          if ('result' in read) expect(read.result).toEqual(result);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['not JSON', 'when,who', 'unread'],
    ['something else', '{"format":"wane-sweep","version":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['of a newer version', '{"format":"wane-quiz","version":2}', 'newer'],
    ['not whole', '{"format":"wane-quiz","version":1,"when":"after"}', 'damaged'],
    ['endless', `{"format":"${'x'.repeat(30_000)}"}`, 'foreign'],
  ])('%s is refused by its name', (_, text, refused) => {
    expect(readResult(text)).toEqual({ refused });
  });

  it('with a better answer written in is refused as edited', () => {
    const text = resultText({
      when: 'after',
      who: 'Ada',
      day: '2026-11-28',
      answers: { voice: 'noisy' },
    });
    expect(readResult(text.replace('"noisy"', '"unused"'))).toEqual({ refused: 'edited' });
    expect(readResult(text.replace('"noisy"', '"loud"'))).toEqual({ refused: 'damaged' });
  });
});

describe('the table of a class', () => {
  it('counts each file once, whatever their order, and never more right than answered', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 30 }), (results) => {
        const table = tabulate(results);
        expect(table.files.before + table.files.after).toBe(results.length);
        expect(tabulate(results.toReversed()).questions).toEqual(table.questions);
        for (const { id, right } of table.questions) {
          for (const when of ['before', 'after'] as const) {
            const answered = results.filter((one) => one.when === when && id in one.answers);
            expect(right[when].of).toBe(answered.length);
            expect(right[when].have).toBeLessThanOrEqual(right[when].of);
          }
        }
        const rights = results.reduce((sum, result) => sum + rightIn(result).have, 0);
        const counted = table.questions.reduce(
          (sum, { right }) => sum + right.before.have + right.after.have,
          0,
        );
        expect(counted).toBe(rights);
      }),
    );
  });

  it('counts a belief once a person, however often they showed it', () => {
    const answers = { mix: 'score', layers: 'score', heart: 'score', voice: 'unused' };
    const result: QuizResult = { when: 'before', who: 'Ada', day: '2026-11-28', answers };
    expect([...beliefsIn(result)]).toEqual(['shows']);
    const [first] = tabulate([result]).beliefs;
    expect(first).toEqual({
      id: 'shows',
      held: { before: { of: 1, have: 1 }, after: { of: 0, have: 0 } },
    });
  });

  it('names what it leaves out, and one that was handed in twice', () => {
    const text = resultText({ when: 'before', who: 'Ada', day: '2026-11-28', answers: {} });
    const { results, leftOut } = gather([
      { name: 'ada.json', text },
      { name: 'ada (1).json', text },
      { name: 'holiday.jpg', text: 'ÿØÿ' },
    ]);
    expect(results).toHaveLength(1);
    expect(leftOut).toEqual([
      { name: 'ada (1).json', why: 'twice' },
      { name: 'holiday.jpg', why: 'unread' },
    ]);
  });
});

it('tells a page that holds it each answer and the whole, as xAPI writes them', () => {
  const answers = { voice: 'noisy', robot: 'control' };
  const result: QuizResult = { when: 'after', who: '', day: '2026-11-28', answers };
  const page = 'https://school.example/wane/';
  const [first, second, whole, ...others] = statementsOf(page, result);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    actor: { account: { homePage: page, name: 'anonymous' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: {
      id: `${page}#/learn/quiz/voice`,
      definition: { interactionType: 'choice', correctResponsesPattern: ['unused'] },
    },
    result: { response: 'noisy', success: false },
    context: { extensions: { 'urn:wane:when': 'after', 'urn:wane:misconception': 'noisy' } },
  });
  expect(second).toMatchObject({ result: { response: 'control', success: true } });
  expect(whole).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    result: { score: { raw: 1, min: 0, max: QUESTIONS.length } },
  });
});
