import { useExperiment, useLab } from '#lab-state/context.ts';
import { linkOf } from '#lab-state/state.ts';
import { RUN_DEFAULTS, type RunParams, scenarioOf } from '#spec/index.ts';
import { usePlayer, useWords } from '../lesson-context.ts';

/** Settings that are named where they stand still, in this order; of a scenario, those that it has. */
const NAMED = [
  ...(['world', 'strength', 'weakNoise', 'snr', 'pixelNoise', 'loudness'] as const),
  ...(['ratio', 'correlation', 'fusion', 'seeds', 'steps'] as const),
];
const ALWAYS: readonly string[] = ['fusion', 'seeds', 'steps'];
/** Not named where it is as usual. */
const isUsual = (key: keyof RunParams, run: RunParams): boolean =>
  key === 'loudness' && run[key] === RUN_DEFAULTS[key];

/** All that the page holds fast, in one line, with the way to where it can be changed. */
export function Frozen() {
  const lab = useLab();
  const { page } = usePlayer().place;
  const { messages, numbers } = useWords();
  const { say } = messages;
  const run = useExperiment((experiment) => experiment.spec.run);
  useExperiment((experiment) => experiment.interventions);
  const { settings } = scenarioOf(run);
  const named = NAMED.filter(
    (key) =>
      (ALWAYS.includes(key) || settings.some((own) => own === key)) &&
      !page.controls.includes(key) &&
      !isUsual(key, run),
  );
  const words = named.map((key) =>
    say(`frozen-${key}`, { value: numbers.plain(run[key]), count: run[key] }),
  );
  return (
    <p className="note learn-frozen">
      {say('frozen', { what: [say(`scenario-${run.scenario}`), ...words].join(' · ') })}{' '}
      <a href={linkOf(lab)}>{say('open-in-lab')}</a>
    </p>
  );
}
