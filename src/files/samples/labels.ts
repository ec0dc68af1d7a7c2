/** One way to take labels from where samples lie and what they are called. */
export interface LabelReading {
  readonly by: 'folder' | 'name';
  readonly labels: readonly string[];
  /** Who or what several samples are of, where names tell it beside the label: the voice in `7_jackson_32`. */
  readonly groups?: readonly string[];
}

const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

const folderOf = (path: string): string => path.split('/').at(-2) ?? '';

/** Runs of letters and runs of digits: 7, jackson, 32 of `7_jackson_32`. */
const partsOf = (path: string): readonly string[] => stemOf(path).match(/\p{L}+|\d+/gu) ?? [];

const distinct = (words: readonly string[]): number => new Set(words).size;

/**
 * Labels by name: the first part of all names that differs between them and comes again, so that a number of the
 * sample itself is none. Where none does, the word a name begins with, or all of it.
 */
function byName(paths: readonly string[]): LabelReading {
  const parts = paths.map(partsOf);
  const length = parts.reduce((least, own) => Math.min(least, own.length), Infinity);
  const columns = Array.from({ length: paths.length > 0 ? length : 0 }, (_, k) =>
    parts.map((own) => own[k]),
  );
  const tells = (words: readonly string[]) => distinct(words) > 1 && distinct(words) < words.length;
  const at = columns.findIndex(tells);
  if (at < 0) {
    const labels = paths.map((path) => {
      const stem = stemOf(path);
      return /^[^\d_\-. ]+/.exec(stem)?.[0] ?? stem;
    });
    return { by: 'name', labels };
  }
  const groups = columns
    .slice(at + 1)
    .find((words) => tells(words) && words.every((word) => /\p{L}/u.test(word)));
  return { by: 'name', labels: columns[at], ...(groups && { groups }) };
}

/**
 * How labels can be taken, the likeliest first: by the folders if there are several, and by the names if those tell
 * other labels. Paths are parted by slashes.
 */
export function labelReadings(paths: readonly string[]): readonly LabelReading[] {
  const folders = paths.map(folderOf);
  const name = byName(paths);
  if (distinct(folders) < 2) return [name];
  const folder: LabelReading = { by: 'folder', labels: folders };
  const count = distinct(name.labels);
  const differs = name.labels.some((label, k) => label !== folders[k]);
  return differs && count > 1 && count < paths.length ? [folder, name] : [folder];
}

/** What is to be said of the labels that were taken, a sentence each. */
export function aboutLabels([taken, other]: readonly LabelReading[]): readonly string[] {
  const { by, labels } = taken;
  if (labels.length < 2) return [];
  const all = `${distinct(labels)} labels`;
  const where = by === 'folder' ? 'the names of the folders' : 'words of the names';
  if (distinct(labels) === labels.length && labels.length > 2) {
    return [`Each has a label of its own, by ${where}; put those of one label into one folder.`];
  }
  const instead = other ? '; words of the names would give others' : '';
  return [`Its ${all} are ${where}${instead}.`];
}
