export { addressOf, entriesAt, opensLab } from './address.ts';
export { ARM_DEFAULTS, ARM_PARAMS, type ArmKey, type ArmParams } from './arm-params.ts';
export {
  ARM_SETS,
  type ArmSet,
  armSetOf,
  COMPARED,
  withArmSet,
  withArmsOf,
  withCompared,
} from './arm-sets.ts';
export { changeWords, type Planned, type SettingValue, shortValue } from './change-words.ts';
export {
  cleanSpec,
  cleanValue,
  MAX_INTERVENTIONS,
  type Value,
} from './clean.ts';
export {
  COMPARABLE,
  type Comparable,
  comparableArm,
  comparedOf,
  freeOwn,
  isComparison,
  isOwn,
  MOST_COMPARED,
  PARTS_OF,
  VANILLA,
} from './comparison.ts';
export { type Cost, costOf, dearness, fitting, shrunk } from './cost.ts';
export {
  type Fingerprint,
  type FingerprintPoint,
  printedArms,
  printedSteps,
  printedValue,
  RESOLUTION,
  valuesPerArm,
} from './fingerprint.ts';
export { interventionsFor } from './interventions.ts';
export { parametersOf, sizesOf, weightsInUse } from './layers.ts';
export { type Decoded, decodeLink, encodeLink } from './link.ts';
export type { LinkView } from './link-view.ts';
export { armDoes, armName, METHOD_NAMES } from './method-names.ts';
export { armOf, METHODS, type Method, unimodalArm } from './methods.ts';
export { ENGLISH_NAMES, type NameWords } from './name-words.ts';
export { type Note, shown } from './notes.ts';
export type { NumberParam, Param } from './param.ts';
export {
  baseOf,
  controlId,
  controls,
  GHOST,
  inSightOf,
  LIVE,
  labArms,
  madeFrom,
  PRESETS,
  presetFor,
  presetOf,
  specOf,
} from './presets.ts';
export { fileNames, isNamedAfter, nameAmong, runName } from './run-name.ts';
export { RUN_DEFAULTS, RUN_PARAMS, type RunParams, runParamOf } from './run-params.ts';
export {
  classesOf,
  registerScenario,
  SCENARIOS,
  scenarioOf,
  UNLISTED,
} from './scenarios/index.ts';
export { bestAccuracy, knownShare, type Part } from './scenarios/known.ts';
export { MARK_DIGITS, type OwnSet, ownText, parseOwn } from './scenarios/own/own-set.ts';
export { PACKED_NOISE } from './scenarios/packed-noise.ts';
export type { Factors, LiveNoises, Preset, Scenario } from './scenarios/scenario.ts';
export { WARD_SENSES, type WardSense } from './scenarios/ward/senses.ts';
export {
  interleaved,
  pretrained,
  stepsOf,
  type TeacherOrder,
  teacherOrder,
  turnOf,
} from './schedules.ts';
export {
  armsWords,
  differingKeys,
  ownWords,
  type SettingKey,
  type Settings,
  settingsOf,
} from './settings-of.ts';
export { type ArmSpec, type Intervention, modalityCount, type Spec, seedsOf } from './spec.ts';
