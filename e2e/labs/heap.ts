import type { CDPSession } from 'playwright';

/** What a page keeps: bytes of its objects, strings and buffers, and elements that stand in no document. */
export interface Heap {
  readonly bytes: number;
  readonly detached: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] };
  };
  readonly nodes: number[];
  readonly strings: string[];
}

/** Types of nodes that a script makes; compiled code and the shapes of objects grow by themselves. */
const MADE = ['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string'];

/** Collects garbage and counts what is left, by a heap snapshot. */
export async function heapOf(browser: CDPSession): Promise<Heap> {
  for (let k = 0; k < 3; k++) await browser.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  browser.on('HeapProfiler.addHeapSnapshotChunk', take);
  await browser.send('HeapProfiler.takeHeapSnapshot', {});
  browser.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes, strings }: Snapshot = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const place = (name: string) => fields.indexOf(name);
  let [bytes, detached] = [0, 0];
  for (let k = 0; k < nodes.length; k += fields.length) {
    const name = strings[nodes[k + place('name')]];
    const isMade = MADE.includes(types[0][nodes[k + place('type')]]);
    if (isMade || name.includes('ArrayBuffer')) bytes += nodes[k + place('self_size')];
    // In the format of snapshots 2 says "detached"; the listing of HeapSnapshot nodes in V8's profiler.
    if (nodes[k + place('detachedness')] === 2) detached++;
  }
  return { bytes, detached };
}
