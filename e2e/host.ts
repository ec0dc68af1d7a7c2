import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const UNDER = '/some/where/';

export interface PlainHost {
  /** Address of the page, ending in a slash. */
  readonly root: string;
  close(): void;
}

/**
 * The plainest host there is: the built folder below a path, no headers but the type of a file.
 * `change` may put other text in place of a file, or null: the file is gone.
 */
export function plainHost(change: (name: string) => string | null | undefined = () => undefined) {
  const server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://x').pathname;
    const inside = path.startsWith(UNDER) ? normalize(path.slice(UNDER.length) || '.') : '..';
    let file = join('dist', inside);
    const changed = change(inside);
    const known = changed !== null && !inside.startsWith('..') && existsSync(file);
    if (known && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!known) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    return response.end(changed ?? readFileSync(file));
  });
  return new Promise<PlainHost>((resolve) => {
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ root: `http://localhost:${port}${UNDER}`, close });
    });
  });
}
