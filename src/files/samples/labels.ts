/** The word with which a name begins: `cat` of `cat_012.png`, all of it if there is none. */
const wordOf = (path: string): string => {
  const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return /^[^\d_\-. ]+/.exec(stem)?.[0] ?? stem;
};

const folderOf = (path: string): string => path.split('/').at(-2) ?? '';

/** Labels of samples: the folder in which each lies if they lie in several, else the first word of its name. */
export function labelsOf(paths: readonly string[]): readonly string[] {
  const folders = paths.map(folderOf);
  return new Set(folders).size > 1 ? folders : paths.map(wordOf);
}
