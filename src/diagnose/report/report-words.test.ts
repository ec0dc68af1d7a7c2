import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArmId, Finding, Reason } from '#diagnosis/report.ts';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES, type Told } from '#language/language.ts';
import { plain } from '../marked.ts';
import { REPORTS } from '../testing/reports.ts';
import { factsOf } from './arm-facts.ts';
import { findingsOf } from './findings.ts';
import { seeFindings, seeLost, seeNeurons, seeSets, seeShares, seeSpectrum } from './see.ts';
import { tradeOf, verdictOf } from './trades.ts';
import { checksOf, headlineOf, kindOf, ledeOf } from './verdict-words.ts';
import { wordsFor } from './words.ts';

const source = (told: Told) => readFileSync(`src/diagnose/messages/${told}.ftl`, 'utf8');
const words = (told: Told) => messagesOf(told, [source(told)]);
const EN = words('en');
const told = (id: keyof typeof REPORTS) => ({
  report: REPORTS[id],
  words: wordsFor(EN, REPORTS[id]),
});

const REASONS: Record<Reason['id'], true> = {
  ...{ collapsed: true, 'all-heard': true, 'nothing-to-hear': true, weak: true },
  ...{ 'low-by-one-fill': true, unsure: true, 'few-rows': true, 'few-training-rows': true },
  ...{ 'not-learned': true, 'dead-head': true, 'other-order': true, 'no-head': true },
  'not-yet': true,
};
const FINDINGS: Record<Finding['id'], true> = {
  ...{ 'groups-apart': true, 'groups-shared': true, 'rows-apart': true, 'rows-repeated': true },
  ...{ 'sense-repeated': true, 'no-label-in-code': true, 'label-in-code': true },
  ...{ 'columns-vary': true, 'constant-columns': true, 'classes-common': true },
  ...{ 'rare-class': true, imbalance: true, 'no-split': true, 'logits-agree': true },
  ...{ 'logits-differ': true, 'dead-neurons': true, 'few-groups': true, 'text-labels': true },
  ...{ 'ignored-arrays': true, sampled: true },
};
const ARMS: Record<ArmId, true> = {
  ...{ vanilla: true, distill: true, reallocation: true, dropout: true },
};

/** Names of messages with their attributes, and of the variables in each. */
function outline(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of text.split(/^(?=[a-z][\w-]* =)/m)) {
    const id = /^([a-z][\w-]*) =/.exec(block)?.[1];
    if (!id) continue;
    for (const part of block.split(/^ {4}(?=\.[a-z-]+ =)/m)) {
      const attribute = /^\.[a-z-]+/.exec(part)?.[0] ?? '';
      found[id + attribute] = [...new Set(part.match(/\$\w+/g))].sort().join();
    }
  }
  return found;
}

it('has the same messages of the same variables in every language', () => {
  expect(outline(source('es'))).toEqual(outline(source('en')));
  expect(Object.keys(outline(source('en'))).length).toBeGreaterThan(200);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = words(language);

  it('has words for every reason, finding and method', () => {
    const ids = [
      ...Object.keys(REASONS).map((id) => `because-${id}`),
      ...Object.keys(FINDINGS).flatMap((id) => [`found-${id}`, `found-${id}.text`]),
      ...Object.keys(ARMS).flatMap((id) => [`arm-${id}`, `arm-${id}.about`, `help-best-${id}`]),
    ];
    expect(ids.filter((id) => !messages.has(id))).toEqual([]);
  });

  it.each(Object.entries(REPORTS))('says the report %s whole', (_, report) => {
    const own = wordsFor(messages, report);
    const all = [
      headlineOf(report, own),
      ledeOf(report, own),
      ...checksOf(report, own).flatMap(({ name, text }) => [name, text]),
      ...[seeShares, seeSets, seeLost, seeNeurons, seeFindings].map((see) => see(report, own)),
      ...(report.spectrum ? [seeSpectrum(report, own)] : []),
      ...findingsOf(report, own).flatMap(({ name, text }) => [name, text]),
    ].map(plain);
    for (const sentence of all) {
      expect(sentence).not.toMatch(/NaN|undefined|null|\{|\$|[\uE000\uE001]/);
      // A message that is not there is said by its name.
      expect(sentence).not.toMatch(/^[a-z]+(-[a-z]+)+(\.[a-z]+)?$/);
      expect(sentence).toMatch(/[.?]$/);
    }
  });
});

it('says what is collapsed, how little it brings and what its control can', () => {
  const { report, words: own } = told('collapsed');
  expect(plain(headlineOf(report, own))).toBe(
    'Voice is collapsed: it brings 4\u00a0% of the answer, though a control that has only voice is right 71\u00a0% of the time.',
  );
  expect(plain(ledeOf(report, own))).toBe(
    'With all three senses the model is right 88\u00a0% of the time, so its score hides this. Most of what voice could say is still in its code; the fusion head does not use it.',
  );
  expect(checksOf(report, own).map(({ passed }) => passed)).toEqual([true, true, true]);
  expect(plain(checksOf(report, own)[1].text)).toContain('87\u00a0% of the best control');
  expect(plain(seeLost(report, own))).toBe('Of 49 points lost, 41 are lost in the fusion head.');
  expect(plain(seeShares(report, own))).toBe(
    'Image and text answer between them. Voice adds 2.9 of the 71 points above chance.',
  );
});

it('says two that are collapsed in one sentence, and once what controls have in common', () => {
  const { report, words: own } = told('six');
  expect(plain(headlineOf(report, own))).toMatch(
    /^Touch and motion are collapsed: .* are right 79\u00a0% of/,
  );
});

it('calls a healthy model healthy, and says which condition of collapse does not hold', () => {
  const { report, words: own } = told('healthy');
  expect(plain(headlineOf(report, own))).toBe('All 3 senses are heard: none is collapsed.');
  expect(checksOf(report, own).map(({ id, passed }) => [id, passed])).toEqual([
    ['little', false],
    ['worth', true],
    ['fill', false],
  ]);
  expect(plain(checksOf(report, own)[0].text)).toMatch(/^Voice has a share of 25/);
});

it('leaves open what an interval across the line leaves open, and rounds nothing onto the line', () => {
  const { report, words: own } = told('unsure');
  const [little] = checksOf(report, own);
  expect(little).toMatchObject({ passed: null, name: 'It may bring little.' });
  expect(plain(little.text)).toContain('a share of 9.8\u00a0%, interval 9 to 11\u00a0%');
});

it('says nothing of what is not known without a head', () => {
  const { report, words: own } = told('headless');
  expect(checksOf(report, own).map(({ passed }) => passed)).toEqual([null, true, null]);
  expect(seeLost(report, own)).toBe('What a head would lose is not known.');
});

it('says of the first numbers what is still to come', () => {
  const { report, words: own } = told('early');
  expect(kindOf(report, own)).toBe('not yet');
  expect(checksOf(report, own)[1].name).toBe('Controls are still being trained.');
  expect(seeLost(report, own)).toBe('Controls are still being trained.');
  expect(seeFindings(report, own)).toBe('Not looked at yet.');
});

it('says of a method no more than it did, beside its own control', () => {
  const { report, words: own } = told('collapsed');
  const { remedies } = report;
  if (!remedies) throw new Error('The example has remedies.');
  const said = remedies.arms.map((arm) => plain(verdictOf(arm, remedies, own)));
  expect(said[0]).toBe('So it was not bad luck: new heads do as yours does.');
  expect(said[1]).toMatch(/^Helps most\. Voice alone goes from 23\u00a0% to 63\u00a0%\. It costs/i);
  expect(said[2]).toMatch(/^Little\. .* without the adversary, 23/);
  const trades = remedies.arms.map((arm) => tradeOf(report, remedies, arm, own));
  expect(trades.map(({ beside }) => beside.length)).toEqual([0, 0, 3, 0]);
  const facts = factsOf(remedies.arms[1], remedies, own);
  expect(facts.map(({ name }) => plain(name))).toEqual([
    ...['share of voice', 'all senses, against vanilla, points', 'entanglement (yours 0.39)'],
  ]);
  expect(facts[2]).toMatchObject({ value: '0.30', range: '0.30 to 0.30' });
});
