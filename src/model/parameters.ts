/** Sizes of the network: inputs per modality, and the widths H, Z, S, F, C of science's notation. */
export interface Dims {
  readonly inputs: readonly number[];
  readonly hidden: number;
  readonly latent: number;
  readonly shared: number;
  readonly fusion: number;
  readonly classes: number;
  /** Hidden units of the discriminator psi, and of h and its inverse; as before where nothing is said. */
  readonly judge?: number;
  readonly block?: number;
  /** Whether encoders and fusion neurons do nothing with their sums. */
  readonly linear?: boolean;
  /** Whether codes are added and answer by themselves; the head then only adds, and learns nothing. */
  readonly sum?: boolean;
  /** What the first weights of encoders and head are multiplied by; 1 where nothing is said. */
  readonly initial?: number;
  /** Whether numbers are asked for and not classes, so that the answer is trained by squared error. */
  readonly numbers?: boolean;
}

/** Hidden units of the semantic head, and of the discriminator where nothing is said. */
const JUDGE_HIDDEN = 32;

/** Parts of the network that are in use, or at rest, together. */
export type Group =
  | 'encoder'
  | 'share'
  | 'unshare'
  | 'head'
  | 'fixed'
  | 'semantic'
  | 'discriminator'
  | 'readout';

/** One dense layer; its weights (inputs x outputs) start at `offset`, its bias follows them. */
export interface Layer {
  readonly name: string;
  readonly group: Group;
  /** Index of the modality it belongs to, or -1 where it serves all. */
  readonly modality: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly offset: number;
  /** What its first weights are multiplied by. */
  readonly initial: number;
  /** Where it only adds: after how many inputs it begins anew with its outputs. */
  readonly adds?: number;
}

/** Every dense layer of the network and where it lies in the flat list of weights. */
export interface ParameterTable {
  readonly layers: readonly Layer[];
  readonly byName: ReadonlyMap<string, Layer>;
  /** Numbers in all. */
  readonly size: number;
}

export const layerSize = ({ inputs, outputs }: Layer): number => (inputs + 1) * outputs;

/** Lays the network out: an encoder, a reallocation block and a read-out per modality, then the rest. */
export function parameterTable(dims: Dims): ParameterTable {
  const { hidden, latent, shared, fusion, classes, judge = JUDGE_HIDDEN, block = shared } = dims;
  const layers: Layer[] = [];
  let size = 0;
  const add = (
    name: string,
    group: Group,
    inputs: number,
    outputs: number,
    { modality = -1, adds }: { modality?: number; adds?: number } = {},
  ) => {
    const isScaled = group === 'encoder' || group === 'head';
    const initial = isScaled ? (dims.initial ?? 1) : 1;
    const layer = { name, group, modality, inputs, outputs, offset: size, initial, adds };
    layers.push(layer);
    size += layerSize(layer);
  };
  for (const [i, inputs] of dims.inputs.entries()) {
    const own = { modality: i };
    add(`encoder${i}.0`, 'encoder', inputs, hidden, own);
    add(`encoder${i}.1`, 'encoder', hidden, latent, own);
    add(`share${i}.0`, 'share', latent, block, own);
    add(`share${i}.1`, 'share', block, shared, own);
    add(`unshare${i}.0`, 'unshare', shared, block, own);
    add(`unshare${i}.1`, 'unshare', block, latent, own);
    add(`readout${i}`, 'readout', latent, classes, own);
  }
  const head = dims.sum ? 'fixed' : 'head';
  const adds = (block: number) => ({ adds: dims.sum ? block : undefined });
  add('fusion', head, latent * dims.inputs.length, fusion, adds(latent));
  add('answer', head, fusion, classes, adds(fusion));
  add('semantic.0', 'semantic', shared, JUDGE_HIDDEN);
  add('semantic.1', 'semantic', JUDGE_HIDDEN, classes);
  add('discriminator.0', 'discriminator', shared, judge);
  add('discriminator.1', 'discriminator', judge, dims.inputs.length);
  return { layers, byName: new Map(layers.map((layer) => [layer.name, layer])), size };
}

/** Weights and bias of one layer as views of a flat list. Shapes: inputs x outputs, and outputs. */
export function layerOf(table: ParameterTable, values: Float32Array, name: string) {
  const layer = table.byName.get(name);
  if (!layer) throw new Error(`No layer is called "${name}".`);
  const middle = layer.offset + layer.inputs * layer.outputs;
  return {
    ...layer,
    weights: values.subarray(layer.offset, middle),
    bias: values.subarray(middle, middle + layer.outputs),
  };
}

/** Weights of a layer that adds blocks of its inputs, number by number. */
function writeSum(values: Float32Array, { inputs, outputs, offset }: Layer, block: number): void {
  for (let row = 0; row < inputs; row++) {
    const output = row % block;
    if (output < outputs) values[offset + row * outputs + output] = 1;
  }
}

/**
 * He normal initialisation (He et al., ICCV 2015): weights N(0, 2 / inputs), biases 0; multiplied where a layer
 * says so. A head that only adds adds the codes, number by number.
 * `normals(layer)` gives the standard normals of one layer, a stream of its own each.
 */
export function initialValues(
  table: ParameterTable,
  normals: (layerIndex: number) => () => number,
): Float32Array {
  const values = new Float32Array(table.size);
  for (const [index, layer] of table.layers.entries()) {
    if (layer.adds) {
      writeSum(values, layer, layer.adds);
      continue;
    }
    const normal = normals(index);
    const scale = layer.initial * Math.sqrt(2 / layer.inputs);
    const count = layer.inputs * layer.outputs;
    for (let k = 0; k < count; k++) values[layer.offset + k] = normal() * scale;
  }
  return values;
}
