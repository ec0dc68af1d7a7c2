import { useId } from 'react';
import { drawSeedRows, type SeedRow, seedRowsHeight } from '#charts/seed-rows.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { useNotes, usePageName, usePlayer, usePlaying, useWords } from '../lesson-context.ts';
import { ofSeeds, type Quantity, senseIn } from '../reading.ts';
import { OWN, specOfLink } from '../records.ts';
import { useRecords } from '../use-record.ts';
import { Plate } from './Plate.tsx';
import { calledIn } from './senses-in.ts';

/** One number of all runs of the page as they end, each seed a dot; what is to be foretold is held back. */
export function Runs() {
  const { messages, numbers } = useWords();
  const { say, has } = messages;
  const { place } = usePlayer();
  const told = useId();
  const { page, chapter, number } = place;
  const seen = usePlaying((playing) => playing.seen);
  const sealed = usePlaying((playing) => playing.sealed);
  const records = useRecords();
  const name = usePageName();
  const waits = useNotes((notes) => page.guess?.kind === 'pick' && !notes.guesses[name]);
  const own = records.get(OWN);
  const quantity: Quantity = page.shows ?? { of: 'alone', sense: page.sense };
  const sense = own ? senseIn(own, quantity) : 0;
  const nameOf = (run: string) => {
    const here = `row-${chapter}-${number}-${run}`;
    return say(has(here) ? here : `row-${chapter}-${run}`);
  };
  const switched = specOfLink(page.link).interventions.length > 0;
  const ghost: SeedRow[] =
    own && switched && !sealed
      ? [{ label: say('ghost'), values: ofSeeds(own, { ...quantity, arm: 'ghost' }), base: true }]
      : [];
  const rows = [...records].map(([run, recording]): SeedRow => {
    const known = seen || (run === OWN && !sealed);
    return { label: nameOf(run), values: known ? ofSeeds(recording, quantity) : [] };
  });
  const all = [...ghost, ...rows];
  const unit = say(
    `quantity-${quantity.of}`,
    calledIn(messages, specOfLink(page.link).run, quantity.sense),
  );
  const share = quantity.of === 'share';
  const line = say('collapse-line', { share: numbers.percent(LOW_BELOW) });
  const ref = useDrawing((surface, width) =>
    drawSeedRows(surface, all, {
      ...{ width, unit, ink: inkOf(sense), text: textOf(sense), format: numbers.percent },
      ...(share && { threshold: { value: LOW_BELOW, label: line } }),
    }),
  );
  const see = all
    .filter(({ values }) => values.length > 0)
    .map(({ label, values }) =>
      say('see-runs', { label, values: values.map(numbers.percent).join(', ') }),
    );
  return (
    <Plate
      id="runs"
      picture={
        <svg
          ref={ref}
          className="chart"
          role="img"
          aria-label={unit}
          aria-describedby={told}
          height={seedRowsHeight(all.length)}
        />
      }
    >
      <p id={told} className="see" data-printed={seen || undefined}>
        {unit}: {see.join(' ')} {seen ? '' : say(waits ? 'runs-held-back' : 'runs-to-come')}
      </p>
    </Plate>
  );
}
