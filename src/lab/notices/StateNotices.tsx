import { useExperiment, useLab, usePresence } from '#lab-state/context.ts';
import { withSeed } from '#lab-state/experiment.ts';
import { switchings } from '#lab-state/switches.ts';
import { Notice } from '#parts/Notice.tsx';
import { armOf, armSetOf, interventionsFor, LIVE } from '#spec/index.ts';
import { STRINGS as LAB } from '../lab-words.ts';
import { newSeed } from '../new-seed.ts';
import { comparisonFor, nextQuestion } from '../next-question.ts';
import { useOnline } from '../useOnline.ts';
import { STRINGS as NOTICES } from './notice-words.ts';
import { STRINGS } from './state-words.ts';

function Offline() {
  if (useOnline()) return null;
  return (
    <Notice sign="open">
      <p>
        <strong>{STRINGS.offline}</strong> {STRINGS.offlineWords}
      </p>
    </Notice>
  );
}

function WasHidden() {
  const { presence } = useLab();
  const hiddenAt = usePresence((now) => now.hiddenAt);
  if (hiddenAt === undefined) return null;
  return (
    <Notice sign="open" offers={[{ words: NOTICES.close, act: presence.welcomeBack }]}>
      <p>
        <strong>{STRINGS.hidden}</strong> {STRINGS.hiddenWords(hiddenAt)}
      </p>
    </Notice>
  );
}

/** What to do once all steps are taken. */
function Finished() {
  const lab = useLab();
  const { trainAnew } = lab.nextRun;
  const state = useExperiment((experiment) => experiment.state);
  const spec = useExperiment((experiment) => experiment.spec);
  const interventions = useExperiment((experiment) => experiment.interventions);
  if (state !== 'finished') return null;
  const { steps } = spec.run;
  const half = Math.floor(steps / 2);
  const untouched = armSetOf(spec) === 'lab' && switchings({ spec, interventions }).length === 0;
  const question = nextQuestion({ spec, interventions });
  const cure = {
    words: STRINGS.withSwitch(LAB.switches.distill.name, half),
    act: () => {
      const made = interventionsFor(LIVE, half, armOf(['distill']));
      trainAnew({ ...spec, interventions: [...interventions, ...made] });
    },
    first: true,
  };
  return (
    <Notice
      sign="filled"
      offers={[
        ...(untouched ? [cure] : []),
        ...(question
          ? [
              {
                words: question.words,
                act: () => trainAnew(comparisonFor(spec, question)),
                first: true,
              },
            ]
          : []),
        { words: STRINGS.otherSeed, act: () => trainAnew(withSeed(spec, newSeed())) },
      ]}
    >
      <p>
        <strong>{STRINGS.finished(steps)}</strong>
      </p>
    </Notice>
  );
}

/** What there is to say of the page's own state: no network, hidden for a while, all steps taken. */
export const States = () => (
  <>
    <Offline />
    <WasHidden />
    <Finished />
  </>
);
