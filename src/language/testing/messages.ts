import { FluentResource } from '@fluent/bundle';

/** The names of variables and of other messages anywhere within a part of a message. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, name, ...rest } = part as Record<string, unknown>;
  return type === 'var' ? [`$${name}`] : Object.values(rest).flatMap(namesIn);
}

/**
 * Every message of a source and every attribute of one, by its name ("share", "share.unit"), with the variables that
 * stand in it. @throws Error where one stands twice, or a line is none.
 */
export function messagesIn(source: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, pattern: unknown) => {
    if (found.has(name)) throw new Error(`The message ${name} stands twice.`);
    found.set(name, [...new Set(namesIn(pattern))].sort().join(' '));
  };
  for (const { id, value, attributes } of new FluentResource(source).body) {
    if (value !== null) add(id, value);
    for (const [name, pattern] of Object.entries(attributes)) add(`${id}.${name}`, pattern);
  }
  const begun = source.match(/^(?:[a-zA-Z][\w-]* *=(?=.*\S)| {4}\.[\w-]+ *=)/gm)?.length ?? 0;
  if (begun !== found.size) throw new Error(`${begun} messages begin, ${found.size} are read.`);
  return found;
}
