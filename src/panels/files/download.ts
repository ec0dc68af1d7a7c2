/** Hands a table to the visitor, and beside it a file that says what it is of. */
export function downloadTable(stem: string, csv: string, about: string): void {
  download(`${stem}.csv`, 'text/csv', csv);
  download(`${stem}.about.json`, 'application/json', about);
}

/** Hands a file of this type to the visitor. */
export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
