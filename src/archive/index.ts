export type { Trouble } from './database.ts';
export { type OpenRun, openRun } from './keep.ts';
export type { KeptBody, KeptRun } from './kept-run.ts';
export { add, amend, bodyOf, list } from './kept-runs.ts';
export { goOn, leaveInterrupted, startArchive } from './resume.ts';
export { useArchive } from './state.ts';
