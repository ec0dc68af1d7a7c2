import { words } from './say.ts';

/** What is said of a newer version of the page. */
export const NEWER = words('newer', ['ready', 'now', 'afterPause']);
