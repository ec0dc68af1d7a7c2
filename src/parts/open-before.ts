const nameOf = (page: string): string => `wane.open.${page}`;

/** Remembers in this tab what a page has open, by its name alone; nothing where nothing is. */
export function rememberOpen(page: string, name?: string): void {
  try {
    if (name) sessionStorage.setItem(nameOf(page), name);
    else sessionStorage.removeItem(nameOf(page));
  } catch {
    // Then it is not told that it went.
  }
}

/** What the page had open in this tab before it was loaded anew. */
export function openBefore(page: string): string | undefined {
  try {
    return sessionStorage.getItem(nameOf(page)) ?? undefined;
  } catch {
    return undefined;
  }
}
