import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sweep } from './sweep.ts';

/** Letters of a hash that are kept. */
const KEPT = 16;

/** The same object with its keys in order, at every depth. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, inOrder(own)]),
  );
}

/** The hash of a text, hexadecimal. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** A name of a sweep that is clean, from all that it trains and measures; its title is no part of it. */
export function hashOf({ title: _, ...sweep }: Sweep): string {
  return textHash(JSON.stringify(inOrder(sweep))).slice(0, KEPT);
}
