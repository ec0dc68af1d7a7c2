import { type Bytes, bytesOfBlob } from '#files/bytes.ts';
import { type OpenFile, openFile, openFiles } from '#files/open.ts';
import { isSampleName } from '#files/samples/kinds.ts';
import type { Opened } from './items-of.ts';
import type { Brought } from './messages.ts';
import { optionsOf, parseReading } from './reading.ts';

/** A file that was opened, and its bytes. */
interface Sized extends Opened {
  readonly size: number;
}

/** How files are opened, and who is told how far it is. */
export interface Opening {
  /** How files are read, see `readingText`; as is usual today where nothing is said. */
  readonly reading?: string;
  readonly open?: typeof openFile;
  /** Is told what part of the bytes was looked at, 0 to 1; may throw, which ends it. */
  readonly onPart?: (part: number) => void;
}

/** Opens a file as a person says it is read: columns are named by their place, so it is asked first what they are called. */
async function openAs(
  bytes: Bytes,
  { reading, open = openFile, onPart }: Opening,
): Promise<OpenFile> {
  const onBytes = (done: number) => onPart?.(bytes.size > 0 ? done / bytes.size : 1);
  const { decimals, ...form } = parseReading(reading ?? '');
  const plain = optionsOf({ ...form, decimals: new Map() }, []);
  const file = await open(bytes, { ...plain, onBytes });
  if (decimals.size === 0 || file.kind !== 'table') return file;
  const names = file.columns.map(({ name }) => name);
  return open(bytes, { ...optionsOf({ ...form, decimals }, names), onBytes });
}

const SOUND = /\.(wav|mp3|ogg|oga|opus|flac|m4a|aac|aiff?|wma)$/i;
/** What systems keep in folders of their own accord. */
const KEPT_BESIDE = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

const sizeOf = (brought: readonly Brought[]): number =>
  brought.reduce((sum, { blob }) => sum + blob.size, 0);

const folderOf = (path: string): string => path.split('/')[0];

/** Files that are one: the pictures of a folder in the order of their names, its sounds, and each other file alone. */
function lotsOf(all: readonly Brought[]): (readonly Brought[])[] {
  const brought = all.length === 1 ? all : all.filter(({ name }) => !KEPT_BESIDE.test(name));
  const samples = brought
    .filter(({ name }) => isSampleName(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (samples.length < 2) return brought.map((one) => [one]);
  const isSound = ({ name }: Brought) => SOUND.test(name);
  const lots = [samples.filter((one) => !isSound(one)), samples.filter(isSound)];
  const others = brought.filter((one) => !samples.includes(one)).map((one) => [one]);
  return [...lots, ...others].filter(({ length }) => length > 0);
}

/** Opens all that was brought. @throws FileError */
export async function openAll(brought: readonly Brought[], opening: Opening): Promise<Sized[]> {
  const opened: Sized[] = [];
  const total = sizeOf(brought);
  let before = 0;
  for (const lot of lotsOf(brought)) {
    const [first] = lot;
    const size = sizeOf(lot);
    const onPart = (part: number) => opening.onPart?.((before + part * size) / total);
    const files = lot.map(({ name, blob }) => bytesOfBlob(blob, name));
    const name = lot.length === 1 ? first.name : folderOf(first.name);
    const file =
      lot.length === 1
        ? await openAs(files[0], { ...opening, onPart })
        : await openFiles(files, name);
    before += size;
    opened.push({ name, size, file });
  }
  return opened;
}
