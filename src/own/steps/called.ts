/** A sample by its name, with its label where that is known. */
export const called = (name: string, label?: string): string =>
  label ? `${name}: ${label}` : name;
