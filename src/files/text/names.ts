/** Names of columns made distinct: empty ones by their place, repeated ones by a number. */
export function columnNames(raw: readonly string[]): {
  names: readonly string[];
  notes: readonly string[];
} {
  const notes: string[] = [];
  const taken = new Set(raw.map((name) => name.trim()));
  const used = new Set<string>();
  const names = raw.map((each, k) => {
    const name = each.trim();
    if (name !== '' && !used.has(name)) {
      used.add(name);
      return name;
    }
    const stem = name === '' ? `column ${k + 1}` : name;
    let own = stem;
    for (let n = 2; used.has(own) || taken.has(own); n++) own = `${stem} (${n})`;
    used.add(own);
    notes.push(
      name === ''
        ? `Column ${k + 1} has no name; it is called “${own}”.`
        : `There is more than one column “${name}”; column ${k + 1} is called “${own}”.`,
    );
    return own;
  });
  const most = 5;
  const more = notes.length - most;
  return {
    names,
    notes: more > 1 ? [...notes.slice(0, most), `So it is with ${more} more columns.`] : notes,
  };
}
