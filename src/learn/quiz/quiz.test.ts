import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES, type Language } from '#language/language.ts';
import { MISCONCEPTIONS } from '../misconceptions.ts';
import former from './fixtures/quiz-1.json' with { type: 'json' };
import { QUESTIONS } from './questions.ts';
import { type QuizResult, readResult, resultText } from './result.ts';
import { beliefsIn, gather, rightIn, tablesOf, tabulate } from './table.ts';
import { LATEST, QUIZZES, type QuizVersion } from './versions.ts';
import { statementsOf } from './xapi.ts';

const VERSIONS = (Object.keys(QUIZZES).map(Number) as QuizVersion[]).sort((a, b) => a - b);

const answersTo = (quiz: QuizVersion) =>
  fc
    .record(
      Object.fromEntries(
        QUIZZES[quiz].map(({ id, choices }) => [
          id,
          fc.constantFrom(...choices.map((one) => one.id)),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((answers) => ({ ...answers }) as Record<string, string>);
const anyResult: fc.Arbitrary<QuizResult> = fc.oneof(
  ...VERSIONS.map((quiz) =>
    fc.record({
      quiz: fc.constant(quiz),
      when: fc.constantFrom('before' as const, 'after' as const),
      who: fc.string({ unit: 'grapheme', maxLength: 20 }).map((who) => who.trim()),
      day: fc.constant('2026-11-28'),
      answers: answersTo(quiz),
    }),
  ),
);

const wordsOf = (told: Language) =>
  messagesOf(
    told,
    ['messages/', 'messages/runs.', 'quiz/words/questions.', 'quiz/words/former.'].map((name) =>
      readFileSync(`src/learn/${name}${told}.ftl`, 'utf8'),
    ),
  );

describe.each(VERSIONS)('the questions of version %i', (quiz) => {
  const questions = QUIZZES[quiz];

  it('have a belief behind every wrong choice, a right one, and every belief behind some', () => {
    for (const { choices, right } of questions) {
      expect(choices.map(({ id }) => id)).toContain(right);
      for (const { id, misconception } of choices)
        expect(misconception === undefined).toBe(id === right);
    }
    const behind = questions.flatMap(({ choices }) =>
      choices.flatMap((one) => one.misconception ?? []),
    );
    expect(new Set(behind)).toEqual(new Set(Object.keys(MISCONCEPTIONS)));
    expect(questions.filter(({ transfer }) => transfer).length).toBeGreaterThanOrEqual(4);
    const places = questions.map(({ choices, right }) =>
      choices.findIndex(({ id }) => id === right),
    );
    for (const place of [0, 1, 2]) expect(places).toContain(place);
  });

  it.each(LANGUAGES)('are said whole in %s, with an answer to every belief', (told) => {
    const { has } = wordsOf(told);
    for (const { id, choices } of questions) {
      const names = [
        ...[`quiz-${id}`, `quiz-${id}.why`],
        ...choices.map((one) => `quiz-${id}-${one.id}`),
        ...choices.flatMap(({ misconception: belief }) =>
          belief ? [`misconception-${belief}`, `misconception-${belief}.answer`] : [],
        ),
      ];
      for (const name of names) expect(has(name), name).toBe(true);
    }
  });
});

describe('the questions that are asked now', () => {
  const places = (some: typeof QUESTIONS) =>
    some.map(({ choices, right }) => choices.findIndex(({ id }) => id === right));

  it('ask of other senses in six at least, and have their right choices everywhere alike', () => {
    const transfer = QUESTIONS.filter((one) => one.transfer);
    expect(transfer.length).toBeGreaterThanOrEqual(6);
    for (const some of [QUESTIONS, transfer]) {
      const counts = [0, 1, 2].map((at) => places(some).filter((place) => place === at).length);
      expect(Math.max(...counts) - Math.min(...counts), `${counts}`).toBeLessThanOrEqual(2);
    }
  });

  it.each([1, 2, 3])(
    'have no four right choices in a row that each stand where the one %i before did',
    (period) => {
      const right = places(QUESTIONS);
      const repeats = right.map((place, at) => (right[at - period] === place ? '=' : '.')).join('');
      expect(repeats).not.toContain('====');
    },
  );

  it.each(LANGUAGES)('give nothing away by the length of a choice in %s', (told) => {
    const { say } = wordsOf(told);
    for (const some of [QUESTIONS, QUESTIONS.filter(({ transfer }) => transfer)]) {
      const lengths = some.map(({ id, choices, right }) => {
        const wrong = choices.filter((one) => one.id !== right);
        const sizes = wrong.map((one) => say(`quiz-${id}-${one.id}`).length);
        const own = say(`quiz-${id}-${right}`).length;
        expect(Math.max(own, ...sizes) / Math.min(own, ...sizes), id).toBeLessThan(1.4);
        return { longest: own > Math.max(...sizes), shortest: own < Math.min(...sizes) };
      });
      const third = some.length / 3;
      expect(lengths.filter(({ longest }) => longest).length).toBeLessThanOrEqual(third);
      expect(lengths.filter(({ shortest }) => shortest).length).toBeLessThanOrEqual(1.5 * third);
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
    ['of a newer version', `{"format":"wane-quiz","version":${LATEST + 1}}`, 'newer'],
    ['of no version', '{"format":"wane-quiz","version":"2"}', 'damaged'],
    ['not whole', '{"format":"wane-quiz","version":1,"when":"after"}', 'damaged'],
    ['endless', `{"format":"${'x'.repeat(30_000)}"}`, 'foreign'],
  ])('%s is refused by its name', (_, text, refused) => {
    expect(readResult(text)).toEqual({ refused });
  });

  it('with a better answer written in is refused as edited', () => {
    const text = resultText({
      ...{ quiz: LATEST, when: 'after', who: 'Ada', day: '2026-11-28' },
      answers: { fog: 'both' },
    });
    expect(readResult(text.replace('"both"', '"less"'))).toEqual({ refused: 'edited' });
    expect(readResult(text.replace('"both"', '"snow"'))).toEqual({ refused: 'damaged' });
  });

  it('of the former quiz is read by the questions it answered, and written as it was', () => {
    const text = `${JSON.stringify(former, null, 2)}\n`;
    const read = readResult(text);
    if (!('result' in read)) throw new Error(read.refused);
    expect(read.result).toMatchObject({ quiz: 1, who: 'Ada', answers: { robot: 'proof' } });
    expect(rightIn(read.result)).toEqual({ of: 12, have: 9 });
    expect(resultText(read.result)).toBe(text);
    expect(readResult(text.replace('"version": 1', '"version": 2'))).toEqual({
      refused: 'damaged',
    });
  });
});

describe('the table of a class', () => {
  it('counts each file once, whatever their order, and never more right than answered', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 30 }), (results) => {
        const tables = tablesOf(results);
        const files = tables.map((table) => table.files.before + table.files.after);
        expect(files.reduce((sum, some) => sum + some, 0)).toBe(results.length);
        expect(files).not.toContain(0);
        for (const table of tables) {
          const own = results.filter(({ quiz }) => quiz === table.quiz);
          expect(tabulate(table.quiz, results.toReversed()).questions).toEqual(table.questions);
          for (const { id, right } of table.questions) {
            for (const when of ['before', 'after'] as const) {
              const answered = own.filter((one) => one.when === when && id in one.answers);
              expect(right[when].of).toBe(answered.length);
              expect(right[when].have).toBeLessThanOrEqual(right[when].of);
            }
          }
          const rights = own.reduce((sum, result) => sum + rightIn(result).have, 0);
          const counted = table.questions.reduce(
            (sum, { right }) => sum + right.before.have + right.after.have,
            0,
          );
          expect(counted).toBe(rights);
        }
      }),
    );
  });

  it('counts a belief once a person, however often they showed it', () => {
    const answers = { unchanged: 'little', tracing: 'same', fog: 'both', face: 'unused' };
    const result: QuizResult = {
      ...{ quiz: LATEST, when: 'before', who: 'Ada', day: '2026-11-28', answers },
    };
    expect([...beliefsIn(result)]).toEqual(['shows']);
    const [first] = tabulate(LATEST, [result]).beliefs;
    expect(first).toEqual({
      id: 'shows',
      held: { before: { of: 1, have: 1 }, after: { of: 0, have: 0 } },
    });
  });

  it('names what it leaves out, and one that was handed in twice', () => {
    const ada = { when: 'before', who: 'Ada', day: '2026-11-28', answers: {} } as const;
    const text = resultText({ quiz: LATEST, ...ada });
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
  const answers = { face: 'noise', touch: 'world' };
  const result: QuizResult = {
    ...{ quiz: LATEST, when: 'after', who: '', day: '2026-11-28', answers },
  };
  const page = 'https://school.example/wane/';
  const [first, second, whole, ...others] = statementsOf(page, result);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    actor: { account: { homePage: page, name: 'anonymous' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: {
      id: `${page}#/learn/quiz/face`,
      definition: { interactionType: 'choice', correctResponsesPattern: ['unused'] },
    },
    result: { response: 'noise', success: false },
    context: { extensions: { 'urn:wane:when': 'after', 'urn:wane:misconception': 'noisy' } },
  });
  expect(second).toMatchObject({ result: { response: 'world', success: true } });
  expect(whole).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    result: { score: { raw: 1, min: 0, max: QUESTIONS.length } },
    context: { extensions: { 'urn:wane:quiz': LATEST } },
  });
});

it('counts the questions on other senses apart', () => {
  const questions = QUIZZES[LATEST];
  const [first] = questions.filter(({ transfer }) => transfer);
  const [other] = questions.filter(({ transfer }) => !transfer);
  const answers = { [first.id]: first.right, [other.id]: other.right };
  const { length } = questions.filter(({ transfer }) => transfer);
  const counted = rightIn({ quiz: LATEST, answers }, ({ transfer }) => transfer === true);
  expect(counted).toEqual({ of: length, have: 1 });
  expect(rightIn({ quiz: LATEST, answers })).toEqual({ of: questions.length, have: 2 });
});
