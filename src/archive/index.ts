export type { Unreadable } from './clean-run.ts';
export { checkpointFault, recordingFault } from './faults.ts';
export { type OpenRun, openRun } from './keep.ts';
export type { KeptBody, KeptRun } from './kept-run.ts';
export { add, amend, bodyOf, listAll, rawBodyOf, remove } from './kept-runs.ts';
export { goOn, leaveInterrupted, startArchive } from './resume.ts';
export { wordsOf } from './shapes.ts';
export { orTrouble, useArchive } from './state.ts';
export { TROUBLE_WORDS } from './trouble-words.ts';
