import type { Reason, Report } from '#diagnosis/report.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { capital } from '../marked.ts';
import { collapsedOf, focusOf, WORTH_HEARING, worthOf } from './focus.ts';
import type { Words } from './words.ts';

/** The numbers of a reason as they are read, and its sense by its name. */
function valuesOf({ args }: Reason, { numbers, name }: Words): Record<string, string | number> {
  const whole = new Set(['rows', 'needed', 'senses']);
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (key === 'sense') return [key, name(String(value))];
      if (typeof value !== 'number' || whole.has(key)) return [key, value];
      return [key, numbers.percent(value)];
    }),
  );
}

/** The verdict in a word or two. */
export const kindOf = ({ verdict, reasons }: Report, { say }: Words): string =>
  say(reasons[0]?.id === 'not-yet' ? 'verdict-not-yet' : `verdict-${verdict.replace(' ', '-')}`);

/** The verdict in one sentence. */
export function headlineOf(report: Report, words: Words): string {
  const [reason] = report.reasons;
  const gone = collapsedOf(report);
  if (gone.length > 1) {
    const together = gone.reduce((sum, k) => sum + (report.senses[k].share ?? 0), 0);
    const controls = gone.map((k) => words.numbers.percent(report.senses[k].control ?? Number.NaN));
    return capital(
      words.say('verdict-several', {
        senses: words.names(gone),
        share: words.numbers.percent(together),
        controls: words.list([...new Set(controls)]),
      }),
    );
  }
  if (!reason) return words.say(`verdict-${report.verdict.replace(' ', '-')}`);
  return capital(words.say(`because-${reason.id}`, valuesOf(reason, words)));
}

/** What follows from the verdict: what hides it, where the sense is lost, or what would settle it. */
export function ledeOf(report: Report, words: Words): string {
  const { accuracy, verdict, reasons, senses } = report;
  const { say, numbers, name } = words;
  const sentences: string[] = [];
  const focus = focusOf(report);
  if (verdict === 'cannot tell') {
    const [reason] = reasons;
    if (reason) sentences.push(say(`because-${reason.id}.then`, valuesOf(reason, words)));
  } else if (accuracy !== null) {
    const score = {
      accuracy: numbers.percent(accuracy),
      count: senses.length,
      counted: words.counted(senses.length),
    };
    sentences.push(say(verdict === 'collapsed' ? 'score-hides' : 'score-holds', score));
  }
  const { where } = senses[focus].lost;
  if (verdict === 'collapsed' && where && where !== 'nowhere') {
    sentences.push(say(`lost-${where}`, { sense: name(focus) }));
  }
  const others = reasons.slice(1).filter(({ id }) => id !== 'collapsed');
  for (const reason of others) {
    sentences.push(capital(say(`because-${reason.id}`, valuesOf(reason, words))));
  }
  return sentences.join(' ');
}

/** One of the three things that make a collapse: whether it is so, null where nobody can say. */
export interface Check {
  readonly id: 'little' | 'worth' | 'fill';
  readonly passed: boolean | null;
  readonly name: string;
  readonly text: string;
}

/** The three checks of the sense that the report speaks of, each with its number and its threshold. */
export function checksOf(report: Report, words: Words): Check[] {
  const { say, numbers, range } = words;
  const focus = focusOf(report);
  const { share, interval, conflict, conflictInterval, certainty, control } = report.senses[focus];
  const worth = worthOf(report, focus);
  const open = interval !== null && interval[0] < LOW_BELOW && interval[1] >= LOW_BELOW;
  const values = {
    sense: words.name(focus),
    share: words.share(share ?? Number.NaN),
    range: range(interval),
    conflict: numbers.percent(conflict ?? Number.NaN),
    conflictRange: range(conflictInterval),
    threshold: numbers.percent(LOW_BELOW),
    worth: numbers.percent(worth ?? Number.NaN),
    asked: numbers.percent(WORTH_HEARING),
    control: numbers.percent(control ?? Number.NaN),
    chance: numbers.percent(report.chance),
    times: numbers.count(Math.round(certainty * report.resamples)),
    resamples: numbers.count(report.resamples),
  };
  const check = (id: Check['id'], passed: boolean | null, unknown = 'unknown'): Check => {
    const answer = passed === null ? unknown : passed ? 'yes' : 'no';
    return {
      ...{ id, passed },
      name: say(`check-${id}-${answer}`, values),
      text: [
        capital(say(`check-${id}-${answer}.text`, values)),
        ...(id === 'fill' && passed && certainty > 0 ? [say('check-certain', values)] : []),
      ].join(' '),
    };
  };
  return [
    check('little', share === null || open ? null : share < LOW_BELOW, open ? 'open' : undefined),
    check(
      'worth',
      worth === null ? null : worth >= WORTH_HEARING,
      control === null ? 'early' : undefined,
    ),
    check('fill', conflict === null ? null : conflict < LOW_BELOW),
  ];
}
