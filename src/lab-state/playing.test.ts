import { expect, it } from 'vitest';
import { createExperiment } from './experiment.ts';
import { countPlaying, usePlayingRuns } from './playing.ts';

it('counts a run while it plays, and no more once its lab is closed', () => {
  const [one, other] = [createExperiment(''), createExperiment('')];
  const stops = [one, other].map((experiment) => countPlaying({ experiment }));
  const count = () => usePlayingRuns.getState().count;
  one.setState({ state: 'playing' });
  other.setState({ state: 'playing' });
  other.setState({ state: 'playing' });
  expect(count()).toBe(2);
  one.setState({ state: 'paused' });
  expect(count()).toBe(1);
  for (const stop of stops) stop();
  expect(count()).toBe(0);
  one.setState({ state: 'playing' });
  expect(count()).toBe(0);
});
