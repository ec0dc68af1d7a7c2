import { say } from './fault-say.ts';
import { FileError } from './file-error.ts';
import { MOST_BYTES, type ReadExperiment, readExperiment } from './read.ts';

/** First bytes of packed files: ZIP and gzip. They are not unpacked, so none can swell. */
const PACKED = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
];

/** Reads an experiment from a file that was chosen or dropped. @throws FileError */
export async function readFile(file: Blob): Promise<ReadExperiment> {
  if (file.size > MOST_BYTES) {
    const mega = Math.round(file.size / 2 ** 20);
    throw new FileError(say('file-bytes', { mega, most: MOST_BYTES / 2 ** 20 }));
  }
  if (file.size === 0) throw new FileError(say('file-empty'));
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (PACKED.some(([a, b]) => head[0] === a && head[1] === b)) {
    throw new FileError(say('file-packed'));
  }
  return readExperiment(await file.text());
}
