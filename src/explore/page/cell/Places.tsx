import { useMemo } from 'react';
import { cellsOf } from '#sweep/map/cells.ts';
import { runOf } from '#sweep/point-trial.ts';
import { isBrushed } from '../../view/brush.ts';
import { printOf } from '../../view/measure-words.ts';
import type { Selection, Sight } from '../../view/sight.ts';
import { STRINGS } from '../explore-words.ts';
import { SelectField } from '../question/AxisField.tsx';
import { placeWords } from '../sweep-words.ts';

/** Places that are offered at most, those with the most of what is shown first. */
const OFFERED = 100;

interface Props {
  readonly sight: Sight;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** The places of a drawn sweep that are brushed, by what came of them, to pick one. */
export function Places({ sight, selection, onSelect }: Props) {
  const { sweep } = sight.points;
  const run = runOf(sweep);
  const print = printOf(sight.outcome);
  const found = useMemo(
    () =>
      cellsOf(sight.points, sight.results, sight)
        .filter((cell) => cell.count > 0 && isBrushed(sight, selection.brush, cell))
        .sort((a, b) => b.mean - a.mean),
    [sight, selection.brush],
  );
  const pick = (text: string) =>
    onSelect({ ...selection, picked: text === '' ? undefined : Number(text) });
  const { picked } = selection;
  const offered = found.slice(0, OFFERED);
  const listed = offered.some(({ point }) => point.index === picked);
  return (
    <SelectField
      label={STRINGS.places(found.length)}
      value={picked === undefined || !listed ? '' : String(picked)}
      onChange={pick}
    >
      <option value="">{STRINGS.none}</option>
      {offered.map(({ point, mean }) => (
        <option key={point.index} value={point.index}>
          {print(mean)}: {placeWords(point, sweep, run)}
        </option>
      ))}
    </SelectField>
  );
}
