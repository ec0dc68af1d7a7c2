/**
 * Characters that say the same, together: variants of each other by Unihan, also by way of a third, and equal
 * definitions. A simplified and a traditional form are near copies in meaning and sound.
 *
 * @returns lists of characters, in the order of their first ones.
 */
export function groupsOf(chars, { definitions, variants }) {
  const parent = new Map();
  const rootOf = (one) => {
    let root = one;
    while (parent.has(root)) root = parent.get(root);
    return root;
  };
  const join = (a, b) => {
    const [from, to] = [rootOf(a), rootOf(b)];
    if (from !== to) parent.set(from, to);
  };
  for (const [a, b] of variants) join(a, b);
  const first = new Map();
  for (const char of chars) {
    const definition = definitions.get(char);
    if (!definition) continue;
    if (first.has(definition)) join(char, first.get(definition));
    else first.set(definition, char);
  }
  const groups = new Map();
  for (const char of chars) {
    const root = rootOf(char);
    groups.set(root, [...(groups.get(root) ?? []), char]);
  }
  return [...groups.values()];
}
