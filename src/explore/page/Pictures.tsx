import { Fragment, useState } from 'react';
import { useStore } from 'zustand';
import { spoken } from '#language/say.ts';
import { isDrawn, methodsOf, settingAxes } from '#sweep/sweep.ts';
import { DifferenceView } from '../view/difference/DifferenceView.tsx';
import { ImportanceView } from '../view/importance/ImportanceView.tsx';
import { methodName } from '../view/method-words.ts';
import type { Sight } from '../view/sight.ts';
import { TransectView } from '../view/transect/TransectView.tsx';
import { Cells } from './cell/Cells.tsx';
import { Places } from './cell/Places.tsx';
import type { ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';
import { Leading } from './Leading.tsx';
import { Methods } from './Methods.tsx';

interface Props {
  readonly desk: ExploreDesk;
  readonly sight: Sight;
}

/** What the method that leads does beyond another one, which is chosen. */
function Difference({ desk, sight }: Props) {
  const { selection, method } = useStore(desk.look);
  const methods = methodsOf(sight.points.sweep);
  const [chosen, choose] = useState(0);
  const others = methods.filter((_, k) => k !== method);
  const other = methods[chosen] === methods[method] ? others[0] : methods[chosen];
  return (
    <div className="explore-difference">
      <label className="explore-shown">
        {STRINGS.against}{' '}
        <select
          value={methods.indexOf(other)}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {methods.map((name, k) => (
            <option key={name} value={k} disabled={k === method}>
              {methodName(name)}
            </option>
          ))}
        </select>
      </label>
      <DifferenceView
        sight={sight}
        selection={selection}
        one={method}
        other={methods.indexOf(other)}
      />
    </div>
  );
}

/** The pictures of a sweep as one argument: the map, its line, what decides it, and what methods do. */
export function Pictures({ desk, sight }: Props) {
  const { sweep } = sight.points;
  const { selection, method } = useStore(desk.look);
  const drawn = isDrawn(sweep);
  const compares = methodsOf(sweep).length > 1;
  const isMap = !drawn && settingAxes(sweep).length === 2;
  return (
    <Fragment key={spoken()}>
      <div className="explore-lead">
        <div className="explore-main">
          <Leading desk={desk} sight={sight} />
          {!drawn && <TransectView sight={sight} selection={selection} method={method} />}
        </div>
        <div className="explore-side">
          <div className="explore-cells">
            {drawn && (
              <Places
                sight={sight}
                selection={selection}
                onSelect={(next) => desk.look.setState({ selection: next })}
              />
            )}
            <Cells desk={desk} drawn={drawn} />
          </div>
          {!drawn && <ImportanceView sight={sight} />}
        </div>
      </div>
      {compares && isMap && (
        <>
          <Methods desk={desk} sight={sight} />
          <Difference desk={desk} sight={sight} />
        </>
      )}
    </Fragment>
  );
}
