import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

/** What was asked is wrong, in words that say what to do. */
export class WrongError extends Error {}

const SYSTEM = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of this path is no folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** One line for what a person can mend, or nothing where it is a fault of the program. */
export function sentenceOf(error) {
  if (error instanceof WrongError) return error.message;
  const why = error instanceof Error && SYSTEM[error.code];
  return why ? `“${error.path ?? error.syscall}”: ${why} (${error.code}).` : undefined;
}

/**
 * Options and words of a command; what is asked for help gets the usage, and ends.
 *
 * @param usage one line. @param words how many there have to be, and may be.
 * @throws WrongError that names what is wrong, and how it is done.
 */
export function parsed(usage, { options = {}, words: [least, most] = [0, 0] } = {}) {
  const args = process.argv.slice(2);
  const all = { ...options, help: { type: 'boolean', short: 'h' } };
  const found = parseArgs({
    args,
    options: all,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const refuse = (problem) => {
    throw new WrongError(`${problem} Usage: ${usage}`);
  };
  const given = found.tokens.filter(({ kind }) => kind === 'option');
  if (given.some(({ name }) => name === 'help')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  for (const { name, rawName, value, inlineValue } of given) {
    if (!Object.hasOwn(options, name)) refuse(`There is no option ${rawName}.`);
    const takes = options[name].type === 'string';
    if (takes && (!value || (!inlineValue && value.startsWith('--')))) {
      refuse(`${rawName} needs a value.`);
    }
    if (!takes && value !== undefined) refuse(`${rawName} takes no value.`);
  }
  const { positionals } = found;
  if (positionals.length > most) refuse(`“${positionals[most]}” is one word too many.`);
  if (positionals.length < least || positionals.includes('')) refuse('Something is left out.');
  return { values: found.values, positionals };
}

/** The same for a script that ends with 2 and one line where what was asked is wrong, now or later on. */
export function asked(usage, spec) {
  process.on('uncaughtException', (error) => {
    const wrong = error instanceof WrongError;
    process.stderr.write(`${sentenceOf(error) ?? error?.stack ?? error}\n`);
    process.exit(wrong ? 2 : 1);
  });
  return parsed(usage, spec);
}

/** @throws WrongError where the value of an option is no such number. */
export function wholeNumber(name, text, least, most) {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new WrongError(`--${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
}

/** The same of a number that need not be whole. */
export function someNumber(name, text, least, most) {
  const value = /^\d+(\.\d+)?$|^\.\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new WrongError(`--${name} takes a number from ${least} to ${most}, not “${text}”.`);
}

/** One of what there is. @param what it is called, as “preset”. @throws WrongError that names them all. */
export function oneOf(what, text, known) {
  const one = known.find((own) => own === text);
  if (one !== undefined) return one;
  throw new WrongError(`There is no ${what} “${text}”: take one of ${known.join(', ')}.`);
}

/** Looks before long work whether a file can be written at its end. @throws WrongError if not. */
export function writable(path) {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(found ? path : dirname(path), constants.W_OK);
    return path;
  } catch (error) {
    const why = SYSTEM[error.code] ?? error.code;
    throw new WrongError(`“${path}” cannot be written: ${why}. Name another file.`);
  }
}

/** What a JSON file holds. @throws WrongError if it cannot be read, or is none. */
export function readJson(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new WrongError(`“${path}” cannot be read: ${SYSTEM[error.code] ?? error.code}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongError(
      `“${path}” is not JSON (${error.message}): mend it, or name another file.`,
    );
  }
}
