import { Samples } from './Samples.tsx';

/** A sample as it goes in, with a pad to draw on and words to say. */
export const Ask = () => <Samples tools />;
