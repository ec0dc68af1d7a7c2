import { RUN_PARAMS, type Spec } from '#spec/index.ts';
import { openKept, togglePlay } from './client.ts';
import { useExperiment } from './experiment.ts';
import { live } from './live.ts';

/** Whether more steps after the end give what a longer run would have given: no schedule looks at the end. */
const endsOpen = ({ arms, interventions }: Pick<Spec, 'arms' | 'interventions'>): boolean =>
  arms.every(({ params }) => params.schedule === 'constant') &&
  interventions.every(({ key }) => key !== 'schedule');

/** How many steps a finished run can be given on top, at most `wanted`; 0 if none. */
export function stepsLeft(wanted: number): number {
  const { spec, interventions, checkpoint } = useExperiment.getState();
  const { steps } = spec.run;
  if (checkpoint?.step !== steps || !endsOpen({ ...spec, interventions })) return 0;
  return Math.min(wanted, RUN_PARAMS.steps.max - steps);
}

/** Takes `more` steps after the last of a finished run, from its checkpoint, and plays them. */
export function goOnFor(more: number): void {
  const { spec, interventions, checkpoint } = useExperiment.getState();
  if (!checkpoint) return;
  const longer = { ...spec, interventions, run: { ...spec.run, steps: spec.run.steps + more } };
  openKept(longer, checkpoint, live.own);
  const stop = useExperiment.subscribe((now) => {
    if (now.spec !== longer || now.state === 'failed') stop();
    else if (now.state === 'paused') {
      stop();
      togglePlay();
    }
  });
}
