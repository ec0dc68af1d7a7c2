import { bytesOfBlob } from '#files/bytes.ts';
import { foundIn } from './found-in.ts';

/** Answers each file with what is found in it. */
self.onmessage = async ({ data }: MessageEvent<{ name: string; blob: Blob }>) => {
  const { name, blob } = data;
  const found = await foundIn(bytesOfBlob(blob, name)).catch(String);
  self.postMessage({ name, found });
};
