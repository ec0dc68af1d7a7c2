import { deflateSync } from 'fflate';
import { crc32 } from '../crc32.ts';
import { joined } from '../joined.ts';

/** A file of an archive, and what the archive falsely claims of it. */
export interface Member {
  readonly path: string;
  readonly data: Uint8Array;
  readonly deflate?: boolean;
  /** Bytes that lie in the archive in place of the packed data. */
  readonly packed?: Uint8Array;
  /** Whether its sizes are written with 64 bits. */
  readonly wide?: boolean;
  readonly claims?: {
    readonly size?: number;
    readonly crc?: Uint8Array;
    readonly method?: number;
    readonly flags?: number;
    readonly packed?: number;
    readonly offset?: number;
  };
}

const ONES = 0xffffffff;

/** Fields of so many bytes each, little-endian. */
function fields(...pairs: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of pairs) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value % 2 ** 32, true);
    if (bytes === 8) view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** A zip archive with these files, true or not. */
export function zipOf(
  members: readonly Member[],
  end: { readonly wide?: boolean; readonly count?: number } = {},
): Uint8Array {
  const locals: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { path, data, deflate, claims = {}, wide, ...rest } of members) {
    const name = new TextEncoder().encode(path);
    const packed = rest.packed ?? (deflate ? deflateSync(data) : data);
    const size = claims.size ?? (deflate ? data.length : packed.length);
    const packedSize = claims.packed ?? packed.length;
    const method = claims.method ?? (deflate ? 8 : 0);
    const offset = claims.offset ?? at;
    const extra = wide
      ? fields([2, 1], [2, 24], [8, size], [8, packedSize], [8, offset])
      : fields();
    const common = fields(
      ...([
        [2, 45],
        [2, claims.flags ?? 0],
        [2, method],
        [4, 0],
      ] as const),
      ...([
        [4, crc32(claims.crc ?? data)],
        [4, wide ? ONES : packedSize],
      ] as const),
      ...([
        [4, wide ? ONES : size],
        [2, name.length],
        [2, extra.length],
      ] as const),
    );
    locals.push(fields([4, 0x04034b50]), common, name, extra, packed);
    const tail = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, wide ? ONES : offset]);
    list.push(fields([4, 0x02014b50], [2, 45]), common, tail, name, extra);
    at += 30 + name.length + extra.length + packed.length;
  }
  const directory = joined(list);
  const count = end.count ?? members.length;
  const to = at + directory.length;
  const wideEnd = end.wide
    ? [
        fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
        fields([8, count], [8, count], [8, directory.length], [8, at]),
        fields([4, 0x07064b50], [4, 0], [8, to], [4, 1]),
      ]
    : [];
  const [counted, length, from] = end.wide ? [0xffff, ONES, ONES] : [count, directory.length, at];
  return joined([
    ...locals,
    directory,
    ...wideEnd,
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, counted], [2, counted]),
    fields([4, length], [4, from], [2, 0]),
  ]);
}
