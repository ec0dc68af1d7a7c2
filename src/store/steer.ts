import { LIVE } from '#spec/index.ts';
import { setSettings } from './client.ts';
import { useExperiment } from './experiment.ts';
import { live } from './live.ts';
import { changesFor, liveParams, type Switch, switchedOn } from './switches.ts';

/** Throws one of the great switches of the live arm, between two steps. */
export function throwSwitch(name: Switch, on: boolean): void {
  const course = useExperiment.getState();
  const others = [...switchedOn(course, live.step).keys()].filter((other) => other !== name);
  const changes = changesFor(on ? [...others, name] : others, liveParams(course, live.step));
  setSettings(LIVE, changes);
}
