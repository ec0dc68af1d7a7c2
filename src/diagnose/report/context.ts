import { createContext, use } from 'react';
import type { Report } from '#diagnosis/report.ts';
import type { Words } from './words.ts';

/** What the parts of a report read: the numbers, how they are said, and whether they stand for good. */
export interface Told {
  readonly report: Report;
  readonly words: Words;
}

const Context = createContext<Told | undefined>(undefined);

export const ReportProvider = Context.Provider;

/** The report that a part stands in. @throws Error outside of one. */
export function useReport(): Told {
  const told = use(Context);
  if (!told) throw new Error('This belongs into a report.');
  return told;
}
