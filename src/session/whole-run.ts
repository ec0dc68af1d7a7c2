import type { RunInfo } from '#protocol/messages.ts';
import type { Spec } from '#spec/index.ts';
import { hostOf, type Surroundings } from './headless.ts';
import { Session } from './session.ts';

/** A run from its start to its end: a row a replica at every step that was measured. */
export interface WholeRun {
  readonly info: RunInfo;
  readonly frames: readonly { readonly step: number; readonly rows: Float32Array }[];
}

/** Trains an experiment to its end, without a page. @throws Error if it fails. */
export async function trainWhole(spec: Spec, around: Surroundings): Promise<WholeRun> {
  const frames: { step: number; rows: Float32Array }[] = [];
  let info: RunInfo | undefined;
  let failure: string | undefined;
  const host = hostOf(around, (event) => {
    if (event.type === 'opened') info = event.info;
    if (event.type === 'measured') frames.push({ step: event.step, rows: event.rows });
    if (event.type === 'failed') failure = event.failure.message;
  });
  const session = new Session(host, 1, spec);
  await session.open('');
  session.play();
  await session.rested();
  await session.close();
  if (!info || failure) throw new Error(failure ?? 'The run did not open.');
  return { info, frames };
}
