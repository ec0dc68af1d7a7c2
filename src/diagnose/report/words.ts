import type { Interval, Report } from '#diagnosis/report.ts';
import type { Messages, Values } from '#language/fluent.ts';
import { wordsOf as toldIn } from '#language/language.ts';
import { type Numbers, numbersIn } from '#language/numbers.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { huesOf } from '../hues.ts';
import { marked } from '../marked.ts';

/** How the sentences of a report are made: the messages of a language, its numbers, and the senses by name. */
export interface Words {
  readonly numbers: Numbers;
  say(id: string, values?: Values): string;
  /** The hue of a sense, by its place. */
  hue(sense: number): number;
  /** "three" of 3. */
  counted(count: number): string;
  /** The name of a sense, by its place or by itself, to be shown in its hue. */
  name(sense: number | string): string;
  /** Several things, as the language lists them; and several names. */
  list(parts: readonly string[]): string;
  names(senses: readonly number[]): string;
  /** "41" of 0.41, "2.7" of 0.027: points of a hundred, of which small ones have a digit more. */
  points(value: number): string;
  /** "4 %"; near the line under which a share is little, "9.8 %". */
  share(value: number): string;
  /** "−0.6" of -0.006: points of a hundred, with their sign. */
  change(value: number): string;
  /** "27 November 2026", as the language writes a day. */
  date(day: Date): string;
  /** "3 to 5 %". */
  range(interval: Interval | null): string;
}

function wordsOf(messages: Messages, senses: readonly string[]): Words {
  const { language, say } = messages;
  const numbers = numbersIn(language);
  const hues = huesOf(senses);
  const signed = new Intl.NumberFormat(toldIn(language), {
    ...{ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
  const dates = new Intl.DateTimeFormat(toldIn(language), { dateStyle: 'long' });
  const list = new Intl.ListFormat(toldIn(language));
  const name = (sense: number | string): string => {
    const index = typeof sense === 'number' ? sense : senses.indexOf(sense);
    return index < 0 ? String(sense) : marked(hues[index], senses[index]);
  };
  const round = (value: number) => numbers.count(Math.round(100 * value) || 0);
  return {
    numbers,
    say,
    hue: (sense) => hues[sense],
    counted: (count) => say('counted', { count }),
    name,
    list: (parts) => list.format(parts),
    names: (indices) => list.format(indices.map(name)),
    points: (value) => (Math.abs(value) < 0.0995 ? numbers.few(100 * value) : round(value)),
    share: (value) =>
      Math.abs(value - LOW_BELOW) < 0.0095
        ? say('percent', { value: numbers.few(100 * value) })
        : numbers.percent(value),
    change: (value) => signed.format(100 * value).replace('-', '−'),
    date: (day) => dates.format(day),
    range: (interval) =>
      interval ? say('range', { low: round(interval[0]), high: round(interval[1]) }) : '',
  };
}

export const wordsFor = (messages: Messages, { senses }: Report): Words =>
  wordsOf(
    messages,
    senses.map(({ name }) => name),
  );
