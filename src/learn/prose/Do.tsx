import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { scenarioOf } from '#spec/index.ts';
import { type Act, actOf } from '../act.ts';
import { usePlayer, useWords } from '../lesson-context.ts';
import { perform } from '../perform.ts';
import { useDeeds } from './deeds.ts';
import { useParagraph } from './Paragraph.tsx';

/** What an act changes, as a sentence. */
function useSaid(): (act: Act) => string {
  const { lab } = usePlayer();
  const { messages, numbers } = useWords();
  const { say, has } = messages;
  return (act) => {
    const { run } = lab.experiment.getState().spec;
    switch (act.kind) {
      case 'cover': {
        const sense = scenarioOf(run).senses(run)[act.sense];
        return say('did-cover', { sense: say(`name-${sense.id}`) });
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

/** Words that set the page: `<Do act="cover:1">cover the picture</Do>`. Pressed again they put it back. */
export function Do({ act: text, children }: { act: string; children?: ReactNode }) {
  const act = actOf(text);
  const player = usePlayer();
  const deeds = useDeeds();
  const paragraph = useParagraph();
  const said = useSaid();
  const on = useStore(deeds, (deed) => deed?.act === text);
  const press = () => {
    deeds.takeBack();
    if (on) return;
    const words = said(act);
    deeds.setState({ paragraph, words, act: text, undo: perform(player, act) }, true);
  };
  const sense = act.kind === 'cover' ? act.sense + 1 : undefined;
  return (
    <button type="button" className="do" data-sense={sense} aria-pressed={on} onClick={press}>
      {children}
    </button>
  );
}
