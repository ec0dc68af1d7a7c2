import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** Every text that stands in a piece of a program, with a 7 for each value; what it imports is left out. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, quasis } = node as Record<string, never>;
  if (type === 'ImportDeclaration') return [];
  const within = Object.values(node).flatMap(textsIn);
  if (type === 'Literal' && typeof value === 'string') return [value];
  if (type !== 'TemplateLiteral') return within;
  const parts = (quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
  return [parts.join('7'), ...within];
}

/** The texts of a file of the program. */
export const textsOf = (file: string): string[] =>
  textsIn(parseSync(file, readFileSync(file, 'utf8')).program);
