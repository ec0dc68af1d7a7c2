export type { Trouble } from './database.ts';
export { goOn, leaveInterrupted, startShelf } from './resume.ts';
export type { SavedRun } from './saved-run.ts';
export { amend, list } from './shelf.ts';
export { useShelf } from './state.ts';
