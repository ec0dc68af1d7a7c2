/** The door to WebGPU: buffers, programs and readings of one graphics device. */
import { BUFFERS, CALL, type Call } from './wgsl/common.ts';

/** Bytes between two blocks of uniforms. */
const UNIFORM_STEP = 256;

export type BufferName = (typeof BUFFERS)[number][0];
export type Buffers = Record<BufferName, GPUBuffer>;

/** Part of a buffer, in bytes. */
export interface Region {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly size: number;
}

interface Layouts {
  readonly storage: GPUBindGroupLayout;
  readonly uniform: GPUBindGroupLayout;
  readonly pipeline: GPUPipelineLayout;
}

export type Adapter = Pick<
  GPUAdapterInfo,
  'vendor' | 'architecture' | 'device' | 'isFallbackAdapter'
>;

/** Whether an adapter is a program that imitates one. */
export const isSoftware = ({ isFallbackAdapter, architecture, device }: Adapter): boolean =>
  isFallbackAdapter || /swiftshader|llvmpipe/i.test(`${architecture} ${device}`);

/** What all trainers on one graphics device share: layouts, compiled programs, the first error since one began. */
export class Device {
  static readonly #known = new WeakMap<GPUDevice, Device>();
  readonly gpu: GPUDevice;
  readonly #layouts: Layouts;
  readonly #pipelines = new Map<string, Promise<GPUComputePipeline>>();
  #error?: string;

  /** The same for the same graphics device, so that programs compile once. */
  static of(gpu: GPUDevice): Device {
    const known = Device.#known.get(gpu) ?? new Device(gpu);
    Device.#known.set(gpu, known);
    return known;
  }

  private constructor(gpu: GPUDevice) {
    this.gpu = gpu;
    const visibility = GPUShaderStage.COMPUTE;
    const storage = gpu.createBindGroupLayout({
      entries: BUFFERS.map(([, access], binding) => ({
        binding,
        visibility,
        buffer: { type: access === 'read' ? 'read-only-storage' : 'storage' },
      })),
    });
    const uniform = gpu.createBindGroupLayout({
      entries: [{ binding: 0, visibility, buffer: { type: 'uniform', hasDynamicOffset: true } }],
    });
    const pipeline = gpu.createPipelineLayout({ bindGroupLayouts: [storage, uniform] });
    this.#layouts = { storage, uniform, pipeline };
    gpu.addEventListener('uncapturederror', ({ error }) => {
      this.#error ??= error.message;
    });
  }

  /** What the browser says of the adapter; empty words where it says nothing. */
  get adapter(): Adapter {
    const none = { vendor: '', architecture: '', device: '', isFallbackAdapter: false };
    return this.gpu.adapterInfo ?? none;
  }

  /** Forgets what was refused to trainers before, once all they asked for is done. */
  async begin(): Promise<void> {
    await this.gpu.queue.onSubmittedWorkDone();
    this.#error = undefined;
  }

  /** @throws Error if the device has refused anything since: an invalid pass would silently do nothing. */
  check(): void {
    if (this.#error) throw new Error(`The graphics device refused a command: ${this.#error}`);
  }

  /** Compiles a program, once per text. */
  pipeline(label: string, code: string): Promise<GPUComputePipeline> {
    const known = this.#pipelines.get(code);
    if (known) return known;
    const module = this.gpu.createShaderModule({ label, code });
    const compute = { module, entryPoint: 'main' };
    const { pipeline: layout } = this.#layouts;
    const made = this.gpu
      .createComputePipelineAsync({ label, layout, compute })
      .catch(async (error: Error) => {
        this.#pipelines.delete(code);
        const { messages } = await module.getCompilationInfo();
        const said = messages.map(({ lineNum, message }) => `line ${lineNum}: ${message}`);
        throw new Error(`${label}: ${[error.message, ...said].join('\n')}`);
      });
    this.#pipelines.set(code, made);
    return made;
  }

  /** A zeroed storage buffer of `bytes`, with `content` in it if given. */
  buffer(label: string, bytes: number, content?: ArrayBufferView<ArrayBuffer>): GPUBuffer {
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const size = Math.max(16, Math.ceil(bytes / 16) * 16);
    const buffer = this.gpu.createBuffer({ label, size, usage });
    if (content) this.write(buffer, 0, content);
    return buffer;
  }

  write(buffer: GPUBuffer, offset: number, content: ArrayBufferView<ArrayBuffer>): void {
    this.gpu.queue.writeBuffer(buffer, offset, content);
  }

  bind(buffers: Buffers): GPUBindGroup {
    const entries = BUFFERS.map(([name], binding) => ({
      binding,
      resource: { buffer: buffers[name] },
    }));
    return this.gpu.createBindGroup({ layout: this.#layouts.storage, entries });
  }

  /** One block of uniforms per call; returns the buffer, its group, and the offset of each block. */
  uniforms(calls: readonly Call[]) {
    const words = new Uint32Array((calls.length * UNIFORM_STEP) / 4);
    calls.forEach((call, k) => {
      words.set(
        CALL.map((name) => call[name]),
        (k * UNIFORM_STEP) / 4,
      );
    });
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    const buffer = this.gpu.createBuffer({ label: 'calls', size: words.byteLength, usage });
    this.write(buffer, 0, words);
    const resource = { buffer, size: 4 * CALL.length };
    const group = this.gpu.createBindGroup({
      layout: this.#layouts.uniform,
      entries: [{ binding: 0, resource }],
    });
    return { buffer, group, offsets: calls.map((_, k) => [k * UNIFORM_STEP]) };
  }

  /** Records one pass of commands. */
  pass(encoder: GPUCommandEncoder, record: (pass: GPUComputePassEncoder) => void): void {
    const pass = encoder.beginComputePass();
    record(pass);
    pass.end();
  }

  /** Submits commands in one go. */
  run(commands: readonly ((encoder: GPUCommandEncoder) => void)[]): void {
    const encoder = this.gpu.createCommandEncoder();
    for (const record of commands) record(encoder);
    this.gpu.queue.submit([encoder.finish()]);
  }

  /** Submits one pass of commands. */
  submit(record: (pass: GPUComputePassEncoder) => void): void {
    this.run([(encoder) => this.pass(encoder, record)]);
  }
}

/** Reads parts of buffers in one go, through a staging buffer that is kept. */
export class Reader {
  readonly #device: Device;
  #staging?: GPUBuffer;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(device: Device) {
    this.#device = device;
  }

  /** Copies the regions as they are once all that was submitted is done, one after the other. */
  read(regions: readonly Region[]): Promise<ArrayBuffer> {
    const bytes = this.#turn.then(() => this.#read(regions));
    this.#turn = bytes.catch(() => undefined);
    return bytes;
  }

  dispose(): void {
    this.#staging?.destroy();
  }

  async #read(regions: readonly Region[]): Promise<ArrayBuffer> {
    const { gpu } = this.#device;
    const size = regions.reduce((sum, region) => sum + region.size, 0);
    if (!this.#staging || this.#staging.size < size) {
      this.#staging?.destroy();
      const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
      this.#staging = gpu.createBuffer({ label: 'staging', size, usage });
    }
    const encoder = gpu.createCommandEncoder();
    let at = 0;
    for (const { buffer, offset, size: bytes } of regions) {
      encoder.copyBufferToBuffer(buffer, offset, this.#staging, at, bytes);
      at += bytes;
    }
    gpu.queue.submit([encoder.finish()]);
    await this.#staging.mapAsync(GPUMapMode.READ, 0, size);
    const copy = this.#staging.getMappedRange(0, size).slice(0);
    this.#staging.unmap();
    this.#device.check();
    return copy;
  }
}
