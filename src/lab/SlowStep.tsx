import { useExperiment, useLab, useView } from '#lab-state/context.ts';
import type { Experiment } from '#lab-state/experiment.ts';
import { canGoBack, PHASES } from '#lab-state/slow.ts';
import type { Phase } from '#lab-state/view.ts';
import { pointed } from '#language/figures.ts';
import { idleWords } from '#panels/run-words.ts';
import { capital, decimal, spoken } from '#panels/words.ts';
import { LIVE } from '#spec/index.ts';
import { SLOW } from './slow-words.ts';

type Numbers = readonly { readonly name: string; readonly value: number }[];

/** From this ratio on two lengths are called unequal. */
const UNEQUAL = 1.5;

const short = (value: number): string => pointed(value.toPrecision(2));

const listed = (numbers: Numbers): string =>
  numbers.map(({ name, value }) => SLOW.named(name, short(value))).join(', ');

function inequality(numbers: Numbers): string {
  const sorted = numbers.toSorted((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  if (!(least.value > 0) || most.value / least.value < UNEQUAL) return SLOW.equal;
  return SLOW.unequal(capital(most.name), least.name, short(most.value / least.value));
}

/** What happens in a part of the step, with the numbers of the live arm's first seed. */
function wordsOf(phase: Phase, { spec, info, anatomy }: Experiment): string {
  const replica = info?.replicas.findIndex(({ arm }) => arm === LIVE) ?? -1;
  const numbers = anatomy?.replicas[replica];
  if (!info || !anatomy || !numbers) return '';
  const named = (values: readonly number[]): Numbers =>
    values.map((value, i) => ({ name: spoken(info.modalities[i].label), value }));
  const { batch, latent, fusion } = spec.run;
  const { length: classes } = info.classes;
  const two = decimal(2);
  switch (phase) {
    case 'encode':
      return SLOW.encode(batch, latent);
    case 'fuse':
      return SLOW.fuse(fusion);
    case 'loss':
      return SLOW.loss(two(numbers.loss), two(Math.log(classes)), classes);
    case 'gradient': {
      const lengths = named(numbers.gradient.encoders);
      return `${SLOW.gradient(listed(lengths))} ${inequality(lengths)}`;
    }
    case 'update': {
      const head = { name: SLOW.fusionHead, value: numbers.update.head };
      return SLOW.update(listed([...named(numbers.update.encoders), head]), anatomy.step + 1);
    }
  }
}

function Parts() {
  const { slow } = useLab();
  const phase = useView((view) => view.phase);
  const experiment = useExperiment();
  const finished = experiment.state === 'finished';
  const stopped = experiment.state === 'waiting' || experiment.state === 'failed';
  const idle = stopped ? idleWords() : finished ? SLOW.slowOver : SLOW.slowIdle;
  return (
    <section className="slow" aria-label={SLOW.slow}>
      <ol>
        {PHASES.map((name) => (
          <li key={name} aria-current={name === phase ? 'step' : undefined}>
            {SLOW.phases[name]}
          </li>
        ))}
      </ol>
      <p aria-live="polite">{phase ? wordsOf(phase, experiment) : idle}</p>
      <div>
        <button type="button" className="outlined" disabled={!canGoBack(phase)} onClick={slow.back}>
          {SLOW.back}
        </button>
        <button
          type="button"
          className="outlined"
          disabled={(finished || stopped) && !phase}
          onClick={slow.next}
        >
          {SLOW.next}
        </button>
      </div>
    </section>
  );
}

/** Slow mode: the parts of one training step, where it stands, and what happens there. */
export function SlowStep() {
  return useView((view) => view.speed) === 'slow' ? <Parts /> : null;
}
