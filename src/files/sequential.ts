import { type Bytes, checkRange } from './bytes.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';

type Stream = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/**
 * A stream as a file: what is asked for in order costs one pass; what lies further back than `keep` bytes begins
 * the stream anew.
 *
 * @param start begins the stream; it is read to its end with the last byte, so that it can check itself.
 */
export function sequential(name: string, size: number, keep: number, start: () => Stream): Bytes {
  let stream: Stream | undefined;
  let parts: Uint8Array<ArrayBuffer>[] = [];
  /** Where the parts begin and end in the file. */
  let [begin, end] = [0, 0];
  let ended = false;

  async function rewind(): Promise<void> {
    await stream?.return(undefined);
    [stream, parts, begin, end, ended] = [start(), [], 0, 0, false];
  }

  async function advance(to: number, needed: number): Promise<void> {
    while (end < to || (to === size && !ended)) {
      const next = await stream!.next();
      if (next.done) {
        ended = true;
        if (end < to) throw new FileError(name, 'it ends too early', FETCH_AGAIN);
        return;
      }
      parts.push(next.value);
      end += next.value.length;
      while (begin + parts[0].length <= needed && end - begin - parts[0].length >= keep) {
        begin += parts.shift()!.length;
      }
    }
  }

  async function read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    if (!stream || from < begin) await rewind();
    try {
      await advance(to, from);
    } catch (error) {
      stream = undefined;
      throw error;
    }
    const bytes = new Uint8Array(to - from);
    let at = begin;
    for (const part of parts) {
      const [first, last] = [Math.max(from, at), Math.min(to, at + part.length)];
      if (first < last) bytes.set(part.subarray(first - at, last - at), first - from);
      at += part.length;
    }
    return bytes;
  }

  let before: Promise<unknown> = Promise.resolve();
  return {
    ...{ name, size },
    async read(from, to) {
      checkRange(this, from, to);
      const own = before.then(() => read(from, to));
      before = own.catch(() => undefined);
      return own;
    },
  };
}
