/** Locks as a browser holds them: all that were asked for and not given back. `forget`: as if every tab ended. */
export function fakeLocks() {
  const held = new Set<string>();
  return {
    request: async (name: string, work: () => Promise<unknown>) => {
      held.add(name);
      await work();
      held.delete(name);
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
    forget: () => held.clear(),
  };
}
