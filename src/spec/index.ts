export { cleanSpec, type Note } from './clean.ts';
export { interventionsFor } from './interventions.ts';
export { decodeLink, encodeLink } from './link.ts';
export { armOf, METHODS, type Method, unimodalArm } from './methods.ts';
export {
  ARM_DEFAULTS,
  ARM_PARAMS,
  type ArmKey,
  type ArmParams,
  type Param,
  RUN_DEFAULTS,
  RUN_PARAMS,
  type RunParams,
} from './params.ts';
export {
  controlId,
  GHOST,
  LIVE,
  labArms,
  PRESETS,
  type Preset,
  presetOf,
  specOf,
} from './presets.ts';
export { interleaved, pretrained, type TeacherOrder, teacherOrder } from './schedules.ts';
export { type ArmSpec, type Intervention, modalityCount, type Spec, seedsOf } from './spec.ts';
