import { scenarioOf } from '#spec/index.ts';
import type { Act } from './act.ts';
import { usePlayer, useWords } from './lesson-context.ts';

/** What an act changes, as a sentence. */
export function useDid(): (act: Act) => string {
  const { lab } = usePlayer();
  const { messages, numbers } = useWords();
  const { say, has } = messages;
  return (act) => {
    const { run } = lab.experiment.getState().spec;
    switch (act.kind) {
      case 'cover': {
        const sense = scenarioOf(run).senses(run)[act.sense];
        const name = `name-${sense.id}`;
        return say('did-cover', { sense: say(name), the: say(`${name}.the`) });
      }
      case 'neuron':
        return say('did-neuron', { neuron: act.neuron });
      case 'at':
        return say('did-at', { step: numbers.count(act.step) });
      case 'sample':
        return say('did-sample', { sample: numbers.count(act.sample + 1) });
      case 'run':
        return say(has(`run-${act.run}`) ? `run-${act.run}` : 'did-run');
      case 'switch':
        return say(act.on ? 'did-switch-on' : 'did-switch-off', {
          name: say(`control-${act.name}`),
        });
      case 'set': {
        const level = `level-${act.key}-${act.value}`;
        const value = typeof act.value === 'number' ? numbers.plain(act.value) : act.value;
        return say('did-set', {
          name: say(`control-${act.key}`),
          value: has(level) ? say(level) : value,
        });
      }
    }
  };
}
