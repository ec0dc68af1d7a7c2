import { server } from '#engine/pool/serve.ts';

self.onmessage = (() => {
  const take = server((reply) => self.postMessage(reply));
  return ({ data }: MessageEvent) => take(data);
})();
