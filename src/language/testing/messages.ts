import { FluentResource } from '@fluent/bundle';

/** The names of variables ("$step") and of other messages anywhere within a part of a message. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, name, ...rest } = part as Record<string, unknown>;
  if (type === 'var') return [`$${name}`];
  return type === 'mesg' ? [`${name}`] : Object.values(rest).flatMap(namesIn);
}

/**
 * Every message of a source and every attribute of one, by its name ("share", "share.unit"), with the variables that
 * stand in it. @throws Error where one stands twice, a line is none, or a message speaks of one of another source, which
 * may not be read yet (`bundle.ts`).
 */
export function messagesIn(source: string): Map<string, string> {
  const found = new Map<string, string>();
  const spoken = new Set<string>();
  const add = (name: string, pattern: unknown) => {
    if (found.has(name)) throw new Error(`The message ${name} stands twice.`);
    const names = [...new Set(namesIn(pattern))].sort();
    for (const one of names) if (!one.startsWith('$')) spoken.add(one);
    found.set(name, names.filter((one) => one.startsWith('$')).join(' '));
  };
  for (const { id, value, attributes } of new FluentResource(source).body) {
    if (value !== null) add(id, value);
    for (const [name, pattern] of Object.entries(attributes)) add(`${id}.${name}`, pattern);
  }
  const begun = source.match(/^(?:[a-zA-Z][\w-]* =(?=.*\S)| {4}\.[\w-]+ *=)/gm)?.length ?? 0;
  if (begun !== found.size) throw new Error(`${begun} messages begin, ${found.size} are read.`);
  const elsewhere = [...spoken].filter((name) => !found.has(name));
  if (elsewhere.length > 0) throw new Error(`${elsewhere} stand in another source.`);
  return found;
}
