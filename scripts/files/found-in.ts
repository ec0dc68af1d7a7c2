import type { Bytes } from '#files/bytes.ts';
import { arrayChecksum, fileChecksum } from '#files/checksum.ts';
import { FileError } from '#files/file-error.ts';
import { type OpenFile, openFile } from '#files/open.ts';
import { MEL_RATE, melOf } from '#files/samples/mel.ts';

const SIDE = 28;
const SECONDS = 0.5;

/** The checksum of the pictures that sounds become; nothing of other files. */
async function melChecksum(file: OpenFile): Promise<string> {
  if (file.kind !== 'samples' || file.of !== 'sound') return '';
  const mel = melOf(SIDE, SIDE, MEL_RATE);
  const size = { of: 'sound', rate: MEL_RATE, seconds: SECONDS } as const;
  const shape = [file.count, SIDE * SIDE];
  return arrayChecksum({
    ...{ type: 'float32', shape, text: async () => [] },
    rows: async (from, to) => {
      const all: number[] = [];
      for (let k = from; k < to; k++) all.push(...mel(await file.decode(k, size)));
      return Float64Array.from(all);
    },
  });
}

/** What is found in a file: its checksum, and that of its sounds as pictures; or the sentence that refuses it. */
export async function foundIn(bytes: Bytes): Promise<string> {
  try {
    const file = await openFile(bytes);
    const { checksum } = await fileChecksum(file);
    return [checksum, await melChecksum(file)].join(' ').trim();
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}
