import { say } from './fault-say.ts';
import { FileError } from './file-error.ts';

/** Lists and sets of fields within each other, at most; an experiment has six. */
const MOST_DEEP = 32;

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  return Object.values(value).some((child) => isDeeper(child, most - 1));
}

/** Only such a number can be too small or too large for a float64. */
const MAY_BE_ODD = /\d[eE][+-]?\d{3}|\d{309}/;
/** Strings, to be passed over, and numbers. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?/g;

/** The first number that is read as another than it is written: as 0, or as infinite. */
function oddNumber(content: string): string | undefined {
  if (!MAY_BE_ODD.test(content)) return undefined;
  for (const [token] of content.matchAll(TOKENS)) {
    if (token.startsWith('"')) continue;
    const value = Number(token);
    if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(token.split(/e/i)[0])))
      return token;
  }
  return undefined;
}

/** What a text of JSON stands for. @throws FileError where it is none, too deep, or holds no honest number. */
export function parsed(content: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    const cut = content.trimStart().startsWith('{');
    throw new FileError(say(cut ? 'file-cut' : 'file-no-json'));
  }
  if (isDeeper(value, MOST_DEEP)) throw new FileError(say('file-nested'));
  const odd = oddNumber(content);
  if (odd !== undefined) {
    throw new FileError(say('file-odd', { number: odd.slice(0, 40) }));
  }
  return value;
}
