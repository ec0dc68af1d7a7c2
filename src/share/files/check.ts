/** Foreign input that is not what it should be; the message says where and how, for a visitor. */
export class FileError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const shown = (path: string): string => (path ? `“${path}”` : 'The file');

/** An object whose own fields are read one by one; never spread or assigned. */
export function fields(input: unknown, path: string): Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new FileError(`${shown(path)} should be a set of fields.`);
  }
  return input as Fields;
}

/** The own field of an object, never an inherited one. */
export const own = (input: Fields, key: string): unknown =>
  Object.hasOwn(input, key) ? input[key] : undefined;

export function items(input: unknown, path: string, most: number): readonly unknown[] {
  if (!Array.isArray(input)) throw new FileError(`${shown(path)} should be a list.`);
  if (input.length > most) {
    throw new FileError(`${shown(path)} has ${input.length} entries; at most ${most} are read.`);
  }
  return input;
}

export function text(input: unknown, path: string, most: number): string {
  if (typeof input !== 'string') throw new FileError(`${shown(path)} should be text.`);
  return input.slice(0, most);
}

export function whole(input: unknown, path: string, least: number, most: number): number {
  if (typeof input !== 'number' || !Number.isInteger(input) || input < least || input > most) {
    throw new FileError(`${shown(path)} should be a whole number from ${least} to ${most}.`);
  }
  return input;
}
