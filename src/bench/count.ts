/** Calls of WebGPU since the start, by every engine in this thread. */
export interface Calls {
  dispatches: number;
  allocations: number;
  /** The first error that nobody caught, since it was last asked for. An invalid pass does nothing, fast. */
  complaint?: string;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

function wrap(prototype: object | undefined, name: string, around: (real: Method) => Method): void {
  if (!prototype) return;
  const methods = prototype as Record<string, Method>;
  methods[name] = around(methods[name]);
}

/** Counts from now on; call it once, before any engine starts. */
export function countCalls(): Calls {
  const calls: Calls = { dispatches: 0, allocations: 0 };
  const counting = (what: 'dispatches' | 'allocations') => (real: Method) =>
    function (this: unknown, ...given: unknown[]) {
      calls[what]++;
      return real.apply(this, given);
    };
  const { GPUComputePassEncoder: pass, GPUDevice: device } = globalThis;
  const { GPUQueue: queue, GPUAdapter: adapter } = globalThis;
  wrap(pass?.prototype, 'dispatchWorkgroups', counting('dispatches'));
  wrap(pass?.prototype, 'dispatchWorkgroupsIndirect', counting('dispatches'));
  wrap(device?.prototype, 'createBuffer', counting('allocations'));
  wrap(device?.prototype, 'createBindGroup', counting('allocations'));
  wrap(queue?.prototype, 'writeBuffer', counting('allocations'));
  wrap(
    adapter?.prototype,
    'requestDevice',
    (real) =>
      async function (this: unknown, ...given) {
        const made = (await real.apply(this, given)) as GPUDevice;
        made.addEventListener('uncapturederror', ({ error }) => {
          calls.complaint ??= error.message;
        });
        return made;
      },
  );
  return calls;
}
