/** Encodings that are offered where a text is no UTF-8. Others are read when they are asked for. */
export const OFFERED = ['windows-1252', 'gbk', 'shift_jis'] as const;

/** Characters of windows-1252 from 0x80 to 0x9f; some versions of Node decode them as latin1. */
const WESTERN =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 2 ** 13) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 2 ** 13)));
  }
  return parts.join('');
};

const western = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[\u0080-\u009f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80]);

/** Turns bytes into text. @throws TypeError if they are not of its encoding. */
export type Decode = (bytes: Uint8Array) => string;

/** Reads an encoding by its name (WHATWG). @throws RangeError if there is none of this name. */
export function decoderOf(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return decoder.encoding === 'windows-1252' ? western : (bytes) => decoder.decode(bytes);
}

/** A text as far as an encoding can read it, with a mark in place of what it cannot. */
export const leniently = (encoding: string, bytes: Uint8Array): string =>
  encoding === 'windows-1252' ? western(bytes) : new TextDecoder(encoding).decode(bytes);

interface Marked {
  readonly encoding: string;
  /** Bytes of the mark. */
  readonly bytes: number;
}

/** The encoding that the first bytes of a file name: by a byte order mark, or by the zeros of UTF-16. */
export function markedEncoding(head: Uint8Array): Marked | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bytes: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bytes: 2 };
  const zeros = [0, 0];
  for (let k = 0; k < head.length; k++) if (head[k] === 0) zeros[k % 2]++;
  const [even, odd] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.4 && even < 0.02) return { encoding: 'utf-16le', bytes: 0 };
  if (even > 0.4 && odd < 0.02) return { encoding: 'utf-16be', bytes: 0 };
  return undefined;
}

const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80;
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte & 127)) && byte < 0x80;

/**
 * Share of those high bytes that are pairs of common characters of GB 2312, among all. A run of them within a word
 * of Latin letters, as in the German for size, is none of Chinese.
 */
function pairedShare(bytes: Uint8Array): number {
  let [high, paired] = [0, 0];
  for (let from = 0; from < bytes.length; from++) {
    if (!isHigh(bytes[from])) continue;
    let to = from;
    while (isHigh(bytes[to])) to++;
    const run = bytes.subarray(from, to);
    const inWord = isLetter(bytes[from - 1]) || isLetter(bytes[to]);
    high += run.length;
    if (!inWord && run.length % 2 === 0 && run.every((byte) => byte >= 0xa1)) paired += run.length;
    from = to;
  }
  return paired / Math.max(1, high);
}

const decodes = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return decoderOf(encoding)(bytes);
  } catch {
    return undefined;
  }
};

/** What a text that is no UTF-8 most probably is: Japanese has kana, Chinese pairs of high bytes. */
export function guessEncoding(bytes: Uint8Array): (typeof OFFERED)[number] {
  const japanese = decodes('shift_jis', bytes);
  if (japanese !== undefined) {
    const foreign = japanese.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
    const kana = japanese.match(/[\u3041-\u30fc]/gu)?.length ?? 0;
    if (kana > 0.15 * foreign) return 'shift_jis';
  }
  const isChinese = pairedShare(bytes) > 0.8 && decodes('gbk', bytes) !== undefined;
  return isChinese ? 'gbk' : 'windows-1252';
}

/** Lines that tell encodings apart: the first few with letters beyond ASCII, as an encoding reads them. */
export function previewOf(encoding: string, bytes: Uint8Array): readonly string[] {
  return leniently(encoding, bytes)
    .split(/[\r\n]+/)
    .filter((line) => /[\u0080-\u{10ffff}]/u.test(line))
    .slice(0, 5)
    .map((line) => line.slice(0, 200));
}
