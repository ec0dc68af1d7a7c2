/** A file with its path in a folder or archive. */
interface Placed {
  readonly path: string;
}

/** What systems keep beside the files of a person: shadows of macOS, hidden files, thumbnails of Windows. */
const KEPT_BESIDE = /(^|\/)(__MACOSX(\/|$)|\.[^/]*|Thumbs\.db$|desktop\.ini$)/i;

/** Paths as they are everywhere: parted by slashes, whatever the system that packed them. */
const slashed = (path: string): string => path.replaceAll('\\', '/');

/** The files that a person brought, with slashes in their paths, without what systems keep beside them. */
export const broughtOf = <File extends Placed>(files: readonly File[]): readonly File[] =>
  files
    .map((file) => ({ ...file, path: slashed(file.path) }))
    .filter(({ path }) => !KEPT_BESIDE.test(path));

const MOST_NAMED = 3;

/** What is to be said of files that are neither pictures nor sounds. */
export function aboutOthers(others: readonly Placed[]): readonly string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_NAMED).map(({ path }) => `“${path.slice(0, 60)}”`);
  const more = others.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  return [`Left out, as it is no picture or sound: ${all.join(', ')}.`];
}
