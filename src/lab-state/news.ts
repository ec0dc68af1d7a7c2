import type { Event } from '#protocol/messages.ts';
import { Recording } from './recording.ts';
import { type LabState, linkOf } from './state.ts';

/** The replica that stopped, once: it is told with every slice that follows. */
function noteDiverged({ experiment }: LabState, replica: number, step: number): void {
  const { diverged, info } = experiment.getState();
  const which = info?.replicas[replica];
  if (!which) return;
  const known = diverged.some(({ arm, seed }) => arm === which.arm && seed === which.seed);
  if (!known) experiment.setState({ diverged: [...diverged, { ...which, step }] });
}

/** Takes in what the worker says of the run that is open. */
export function takeNews(lab: LabState, event: Event): void {
  const { experiment, live, changes, address } = lab;
  switch (event.type) {
    case 'opened':
      live.own = live.kept ?? new Recording(event.info);
      live.kept = undefined;
      experiment.setState({ info: event.info });
      break;
    case 'state':
      if (event.state === 'catching') live.caughtUp = event.step;
      else live.step = event.step;
      experiment.setState({ state: event.state });
      break;
    case 'progress':
      live.step = event.step;
      live.stepsPerSecond = event.stepsPerSecond;
      break;
    case 'measured':
      live.own?.append(event.step, event.rows);
      break;
    case 'intervened':
      changes.note(experiment.getState().interventions, event.interventions);
      experiment.setState({ interventions: event.interventions });
      address?.show(linkOf(lab));
      break;
    case 'diverged':
      noteDiverged(lab, event.replica, event.step);
      break;
    case 'checkpoint':
      experiment.setState({ checkpoint: event.checkpoint });
      break;
    case 'dissected':
      experiment.setState({ anatomy: { step: event.step, replicas: event.anatomy } });
      break;
    case 'engines':
      experiment.setState({ engines: event.engines });
      break;
    case 'recovered': {
      const { step, from, backend, advice } = event;
      const { info } = experiment.getState();
      const moved = info && info.backend !== backend ? backend : undefined;
      experiment.setState({
        recovered: { step, from, moved },
        info: info && { ...info, backend, advice },
      });
    }
  }
}
