import { controlId } from '#spec/index.ts';
import type { Field } from './fields.ts';
import type { ReplicaInfo } from './messages.ts';

/** Which measurements are taken, where not all of them are looked at: measuring can take longer than training. */
export interface Asked {
  readonly fields: readonly Field[];
  /** Those of the controls, which most are never asked for but how often they are right. */
  readonly ofControls: readonly Field[];
}

/** The measurements that are taken of each network. */
export function fieldsOf(
  { fields, ofControls }: Asked,
  replicas: readonly ReplicaInfo[],
): readonly ReadonlySet<string>[] {
  const [all, few] = [new Set(fields), new Set(ofControls)];
  const controls = new Set(replicas.map((_, k) => controlId(k)));
  return replicas.map(({ arm }) => (controls.has(arm) ? few : all));
}
