import { bytesOfBlob } from '#files/bytes.ts';
import { fileChecksum } from '#files/checksum.ts';
import { FileError } from '#files/file-error.ts';
import { openFile } from '#files/open.ts';

/** Answers each file with its checksum, or with the sentence that refuses it. */
self.onmessage = async ({ data }: MessageEvent<{ name: string; blob: Blob }>) => {
  const { name, blob } = data;
  try {
    const { checksum } = await fileChecksum(await openFile(bytesOfBlob(blob, name)));
    self.postMessage({ name, found: checksum });
  } catch (error) {
    self.postMessage({ name, found: error instanceof FileError ? error.message : String(error) });
  }
};
