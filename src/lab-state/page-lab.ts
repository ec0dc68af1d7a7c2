import { create } from 'zustand';
import type { Lab } from './lab.ts';

/** The lab in the address bar, once a page has asked for it. */
export const usePageLab = create<{ readonly lab?: Lab }>(() => ({}));
