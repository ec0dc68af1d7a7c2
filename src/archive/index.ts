export type { Unreadable } from './clean-run.ts';
export { type OpenRun, openRun } from './keep.ts';
export type { KeptBody, KeptRun } from './kept-run.ts';
export { add, amend, bodyOf, listAll, rawBodyOf, remove } from './kept-runs.ts';
export { goOn, leaveInterrupted, startArchive } from './resume.ts';
export { archiveOf, useArchive } from './state.ts';
export { orTrouble } from './storage.ts';
export { TROUBLE_WORDS } from './trouble-words.ts';
export { useTrouble } from './useTrouble.ts';
