export type { Alignment } from './alignment.ts';
export { donorOf, hasSubstitutes } from './donor.ts';
export {
  type Codes,
  type Dense,
  Encoders,
  type ForwardOps,
  Network,
} from './network.ts';
export {
  type Distance,
  judgement,
  type Minibatch,
  objective,
  type Pull,
  type Replacement,
  type Weights,
} from './objective.ts';
export type { Ops } from './ops.ts';
export {
  type Dims,
  initialValues,
  type Layer,
  layerOf,
  layerSize,
  type ParameterTable,
  parameterTable,
} from './parameters.ts';
