import { STEPS_FOOT } from '#charts/frame.ts';
import { STRIP } from '#panels/strip.ts';
import { Chart } from '../Chart.tsx';
import { Scrubber } from '../Scrubber.tsx';

/** The shares over time, which are the time line: the handle is the foot of their crosshair. */
export function Strip() {
  return (
    <div className="strip-drawn">
      <Chart drawing={STRIP} />
      <Scrubber foot={STEPS_FOOT} />
    </div>
  );
}
