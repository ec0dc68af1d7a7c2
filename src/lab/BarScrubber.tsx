import { barScale } from '#charts/frame.ts';
import { Scrubber } from './Scrubber.tsx';

/** The handle over the whole width of the transport, where the timeline is out of sight. */
export const BarScrubber = () => <Scrubber scale={barScale} />;
