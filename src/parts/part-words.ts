import { words } from './say.ts';
/** What the page says where a part of it is missing. */
export const WORDS = words('part', ['opening', 'missing', 'broken', 'else', 'again', 'reload']);
