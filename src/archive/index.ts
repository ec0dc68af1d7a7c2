export type { Trouble } from './database.ts';
export { type OpenRun, openRun } from './keep.ts';
export { goOn, leaveInterrupted, startShelf } from './resume.ts';
export type { SavedBody, SavedRun } from './saved-run.ts';
export { add, amend, bodyOf, list } from './shelf.ts';
export { useShelf } from './state.ts';
