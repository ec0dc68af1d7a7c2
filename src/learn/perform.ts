import type { Act } from './act.ts';
import type { Player } from './player.ts';
import { OWN } from './records.ts';

/** How what was done is taken back. */
export type Undo = () => void;

/** Does on the page what words say. What is trained anew begins at once. */
export function perform(player: Player, act: Act): Undo {
  const { lab } = player;
  const { experiment, sample, scrub, view } = lab;
  const { spec } = experiment.getState();
  const asBefore = () => player.take(spec);
  switch (act.kind) {
    case 'cover':
      sample.cover(act.sense, true);
      return () => sample.cover(act.sense, false);
    case 'neuron':
      view.setState({ neuron: act.neuron - 1 });
      return () => view.setState({ neuron: undefined });
    case 'at':
      scrub.to(act.step);
      return scrub.backToNow;
    case 'sample': {
      const { place } = sample.getState();
      sample.choose(act.sample);
      return () => sample.choose(place);
    }
    case 'run':
      player.showRun(act.run);
      return () => player.showRun(OWN);
    case 'switch': {
      const live = player.isLive();
      player.throwSwitch(act.name, act.on);
      if (experiment.getState().state !== 'playing') player.playOrPause();
      return live ? lab.steer.undo : asBefore;
    }
    case 'set':
      player.set(act.key, act.value);
      player.playOrPause();
      return asBefore;
  }
}
