import { type Preset, presetOf, type RunParams, scenarioOf } from '#spec/index.ts';
import { sayOr } from './say.ts';

/** What a preset is called in the language of the moment. */
export const presetTitle = ({ id, title }: Pick<Preset, 'id' | 'title'>): string =>
  sayOr(`preset-${id}`, title);

/** What the lab says of a preset before its first step; nothing of most. */
export const presetLine = ({ id, line, tells }: Preset): string | undefined =>
  tells && sayOr(`preset-${id}.line`, line);

/** Where the samples of a run come from, in a sentence. */
export function basisWords(run: Pick<RunParams, 'scenario'>): string {
  const { id, basis } = scenarioOf(run);
  return sayOr(`scenario-${id}.basis`, basis);
}

/** What a scenario is called: by its first preset. */
export const scenarioTitle = (scenario: string): string =>
  presetTitle(scenarioOf({ scenario }).presets[0]);

/** What the preset of an id is called; the id, where there is none. */
export function presetWords(id: string): string {
  const preset = presetOf(id);
  return preset ? presetTitle(preset) : id;
}
