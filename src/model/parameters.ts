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
}

/** Hidden units of the semantic head, and of the discriminator where nothing is said. */
const JUDGE_HIDDEN = 32;

/** Parts of the network that are in use, or at rest, together. */
export type Group =
  | 'encoder'
  | 'share'
  | 'unshare'
  | 'head'
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
  const add = (name: string, group: Group, inputs: number, outputs: number, modality = -1) => {
    const layer = { name, group, modality, inputs, outputs, offset: size };
    layers.push(layer);
    size += layerSize(layer);
  };
  for (const [i, inputs] of dims.inputs.entries()) {
    add(`encoder${i}.0`, 'encoder', inputs, hidden, i);
    add(`encoder${i}.1`, 'encoder', hidden, latent, i);
    add(`share${i}.0`, 'share', latent, block, i);
    add(`share${i}.1`, 'share', block, shared, i);
    add(`unshare${i}.0`, 'unshare', shared, block, i);
    add(`unshare${i}.1`, 'unshare', block, latent, i);
    add(`readout${i}`, 'readout', latent, classes, i);
  }
  add('fusion', 'head', latent * dims.inputs.length, fusion);
  add('answer', 'head', fusion, classes);
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

/**
 * He normal initialisation (He et al., ICCV 2015): weights N(0, 2 / inputs), biases 0.
 * `normals(layer)` gives the standard normals of one layer, a stream of its own each.
 */
export function initialValues(
  table: ParameterTable,
  normals: (layerIndex: number) => () => number,
): Float32Array {
  const values = new Float32Array(table.size);
  for (const [index, layer] of table.layers.entries()) {
    const normal = normals(index);
    const scale = Math.sqrt(2 / layer.inputs);
    const count = layer.inputs * layer.outputs;
    for (let k = 0; k < count; k++) values[layer.offset + k] = normal() * scale;
  }
  return values;
}
