import { runTitle } from '#language/run-title.ts';
import { fileNames, isNamedAfter, nameAmong, type Planned, runName } from '#spec/index.ts';
import type { KeptRun } from './kept-run.ts';

/** What a run is called by itself, before it is told apart from others: the same in every language. */
const ownName = (run: KeptRun): string => run.name || run.called || runName(run);

/** The same in the language of the moment, with the number behind that it was kept with. */
function shownName(run: KeptRun): string {
  if (run.name) return run.name;
  const [english, own] = [runName(run), runTitle(run)];
  if (own === english) return ownName(run);
  return isNamedAfter(run.called, english) ? own + run.called.slice(english.length) : own;
}

/** The name that is made for a run, among all that are kept: none of theirs. */
export const calledAmong = (name: string, others: readonly KeptRun[]): string =>
  nameAmong(
    name,
    others.flatMap((other) => [other.name, ownName({ ...other, name: '' })]),
  );

/** Those that the visitor has named first, then those with a name of their own, each the oldest first. */
const byClaim = (a: KeptRun, b: KeptRun): number =>
  Number(a.name === '') - Number(b.name === '') ||
  Number(a.called === '') - Number(b.called === '') ||
  a.created - b.created ||
  (a.id < b.id ? -1 : 1);

/** By id: no two alike. A name the visitor gave wins. */
function apart(
  runs: readonly KeptRun[],
  nameOf: (run: KeptRun) => string,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const run of [...runs].sort(byClaim)) {
    labels.set(run.id, nameAmong(nameOf(run), labels.values()));
  }
  return labels;
}

/** What each of these runs is called on a page, by id. */
export const labelsOf = (runs: readonly KeptRun[]): ReadonlyMap<string, string> =>
  apart(runs, shownName);

const stem = (name: string): string => `wane-${name}`;

/** The beginning of the names of files of each of these runs, by id, whatever the language: no two alike. */
export function fileStems(runs: readonly KeptRun[]): ReadonlyMap<string, string> {
  const labels = apart(runs, ownName);
  const names = fileNames([...labels.values()]);
  return new Map([...labels.keys()].map((id, k) => [id, stem(names[k])]));
}

/** The same of a run that is not kept. */
export const plainStem = (run: Planned): string => stem(fileNames([runName(run)])[0]);
