import { RUN_PARAMS, type Spec } from '#spec/index.ts';
import type { Lab } from './lab.ts';

/** Whether more steps after the end give what a longer run would have given: no schedule looks at the end. */
const endsOpen = ({ arms, interventions }: Pick<Spec, 'arms' | 'interventions'>): boolean =>
  arms.every(({ params }) => params.schedule === 'constant') &&
  interventions.every(({ key }) => key !== 'schedule');

/** How many steps a finished run can be given on top, at most `wanted`; 0 if none. */
export function stepsLeft({ experiment }: Pick<Lab, 'experiment'>, wanted: number): number {
  const { spec, interventions, checkpoint } = experiment.getState();
  const { steps } = spec.run;
  if (checkpoint?.step !== steps || !endsOpen({ ...spec, interventions })) return 0;
  return Math.min(wanted, RUN_PARAMS.steps.max - steps);
}

/** Takes `more` steps after the last of a finished run, from its checkpoint, and plays them. */
export function goOnFor(
  { experiment, live, client }: Pick<Lab, 'experiment' | 'live' | 'client'>,
  more: number,
): void {
  const { spec, interventions, checkpoint } = experiment.getState();
  if (!checkpoint) return;
  const longer = { ...spec, interventions, run: { ...spec.run, steps: spec.run.steps + more } };
  client.openKept(longer, checkpoint, live.own);
  const stop = experiment.subscribe((now) => {
    if (now.spec !== longer || now.state === 'failed') stop();
    else if (now.state === 'paused') {
      stop();
      client.togglePlay();
    }
  });
}
