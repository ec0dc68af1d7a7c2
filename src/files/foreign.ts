import { FileError } from './file-error.ts';

interface Foreign {
  readonly magic: readonly number[];
  readonly what: string;
  readonly remedy: string;
}

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

/** What is often taken for a data file by its name and is none, by its first bytes. */
const FOREIGN: readonly Foreign[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'it is an old spreadsheet or document (Excel, Word)',
    remedy: 'open it there and save it as CSV (UTF-8)',
  },
  { magic: ascii('%PDF'), what: 'it is a PDF', remedy: 'save its table as CSV' },
  {
    magic: [0x89, ...ascii('HDF')],
    what: 'it is an HDF5 file',
    remedy: 'save its arrays as .npz (in numpy: np.savez)',
  },
  {
    magic: ascii('SQLite format 3'),
    what: 'it is a database (SQLite)',
    remedy: 'save a table of it as CSV',
  },
  {
    magic: ascii('ARROW1'),
    what: 'it is an Arrow file',
    remedy: 'save it as Parquet (in pandas: df.to_parquet)',
  },
  {
    magic: ascii('MATLAB'),
    what: 'it is a MATLAB file',
    remedy: 'save its arrays as .npz (in Python: scipy.io.loadmat, np.savez)',
  },
  {
    magic: [0x80, 2],
    what: 'it is a Python pickle, which could run a program',
    remedy: 'save its arrays as .npz (np.savez)',
  },
  {
    magic: [0x80, 4],
    what: 'it is a Python pickle, which could run a program',
    remedy: 'save its arrays as .npz (np.savez)',
  },
  { magic: ascii('BZh'), what: 'it is packed (bzip2)', remedy: 'unpack it first' },
  { magic: [0xfd, ...ascii('7zXZ')], what: 'it is packed (xz)', remedy: 'unpack it first' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], what: 'it is packed (zstd)', remedy: 'unpack it first' },
  { magic: ascii('7z\u00bc\u00af'), what: 'it is an archive (7z)', remedy: 'pack it as a zip' },
  { magic: ascii('Rar!'), what: 'it is an archive (rar)', remedy: 'pack it as a zip' },
  { magic: ascii('GIF8'), what: 'it is a GIF', remedy: 'save it as PNG' },
  { magic: ascii('BM'), what: 'it is a BMP', remedy: 'save it as PNG' },
  { magic: [0x49, 0x49, 42, 0], what: 'it is a TIFF', remedy: 'save it as PNG' },
  { magic: [0x4d, 0x4d, 0, 42], what: 'it is a TIFF', remedy: 'save it as PNG' },
];

const PAGE = /^\ufeff?\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i;
const JSON_BEGINS = /^\ufeff?\s*(?:\{\s*"|\[\s*[[{])/;

/** @throws FileError if a file is, by its first bytes, of a kind that is known and not read. */
export function refuseForeign(file: string, head: Uint8Array): void {
  const found = FOREIGN.find(({ magic }) => magic.every((byte, k) => head[k] === byte));
  // Two letters alone may begin a table, too.
  if (found && (found.magic.length > 2 || head.includes(0))) {
    throw new FileError(file, found.what, found.remedy);
  }
  const text = new TextDecoder().decode(head);
  if (PAGE.test(text)) {
    const remedy = 'it may be a page that says you have to log in; download the file itself';
    throw new FileError(file, 'it is a web page (HTML or XML), not a table', remedy);
  }
  if (JSON_BEGINS.test(text)) {
    throw new FileError(file, 'it is JSON, not a table', 'save it as CSV (in pandas: df.to_csv)');
  }
}

/** What an archive is that holds these paths and is none of data. */
export function foreignArchive(paths: readonly string[]): Omit<Foreign, 'magic'> | undefined {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^xl\/workbook\./)) {
    const remedy = 'open it there and save it as CSV (UTF-8)';
    return { what: 'it is a spreadsheet (Excel), whatever its name says', remedy };
  }
  if (has(/^word\/|^ppt\//))
    return { what: 'it is a document of Office', remedy: 'save its table as CSV' };
  if (has(/^content\.xml$/)) {
    return {
      what: 'it is a spreadsheet or document (OpenDocument)',
      remedy: 'save it as CSV (UTF-8)',
    };
  }
  if (has(/(^|\/)data\.pkl$/)) {
    const remedy = 'save its arrays as .npz or .safetensors';
    return { what: 'it is a PyTorch file, which could run a program', remedy };
  }
  return undefined;
}
