import type { Finding, Report } from '#diagnosis/report.ts';
import { capital } from '../marked.ts';
import type { Words } from './words.ts';

const RATES = new Set(['accuracy', 'stored', 'margin', 'rate']);
const ORDER = { leak: 0, warning: 1, fine: 2 } as const;

export interface ToldFinding {
  readonly level: Finding['level'];
  readonly name: string;
  readonly text: string;
}

/** What was found in the file, in words: leaks first, then warnings, then what is fine. */
export function findingsOf({ findings }: Report, { say, name, numbers }: Words): ToldFinding[] {
  return findings
    .toSorted((a, b) => ORDER[a.level] - ORDER[b.level])
    .map(({ id, level, args }) => {
      const values = Object.fromEntries(
        Object.entries(args).map(([key, value]) => {
          if (key === 'sense') return [key, name(String(value))];
          return [key, RATES.has(key) ? numbers.percent(Number(value)) : value];
        }),
      );
      return {
        level,
        name: capital(say(`found-${id}`, values)),
        text: say(`found-${id}.text`, values),
      };
    });
}
