import { Compare } from './Compare.tsx';

/** What one sense is worth beside the others, and to a network that has nothing else. */
export const Company = () => <Compare id="company" />;
