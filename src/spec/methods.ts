import { ARM_DEFAULTS, type ArmParams } from './arm-params.ts';

/** What each method changes from vanilla. Sources and defaults: the paper, or marked "ours" in the table. */
export const METHODS = {
  vanilla: {},
  dropout: { pDrop: 0.3 },
  distill: { lambda: 1, pSub: 0.3 },
  'distill-control': { lambda: 1, pSub: 0.3, teacherFrom: 'control' },
  ebr: { gate: 1, alpha: 0.3, mu: 1, pSub: 0.3 },
  ebr0: { gate: 1, alpha: 0, mu: 1, pSub: 0.3 },
  /** OGM-GE: Peng et al., CVPR 2022. */
  'ogm-ge': { ogm: 0.3 },
  /** UMT: Du et al., ICML 2023; the weight is that of BalanceBenchmark. */
  umt: { umt: 10 },
} as const satisfies Record<string, Partial<ArmParams>>;

export type Method = keyof typeof METHODS;

/** All settings of an arm that uses these methods together; later methods win where two disagree. */
export function armOf(methods: readonly Method[], base: ArmParams = ARM_DEFAULTS): ArmParams {
  return Object.assign({ ...base }, ...methods.map((method) => METHODS[method]));
}

/** Settings of the control that is only ever shown modality `index` (from 0). */
export function unimodalArm(index: number, base: ArmParams = ARM_DEFAULTS): ArmParams {
  return { ...base, only: 1 << index };
}
