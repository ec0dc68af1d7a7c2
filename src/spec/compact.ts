import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Most bytes that are unpacked, half again what the longest experiment has; what holds more is refused. */
const LARGEST = 1 << 17;

/** FNV-1a over the bytes, 32 bits, as eight hexadecimal digits: tells a damaged link, not a forged one. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Text as checksum, dot, and raw DEFLATE in base64url. */
export function packed(text: string): string {
  const bytes = strToU8(text);
  return `${checksum(bytes)}.${base64url(deflateSync(bytes, { level: 9 }))}`;
}

/** The text that `packed` was given, or nothing if it is damaged or too large. */
export function unpacked(text: string): string | undefined {
  const [sum, data] = text.split('.');
  try {
    const bytes = inflateSync(fromBase64url(data), { out: new Uint8Array(LARGEST) });
    return checksum(bytes) === sum ? strFromU8(bytes) : undefined;
  } catch {
    return undefined;
  }
}
