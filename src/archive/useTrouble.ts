import { create } from 'zustand';
import type { Trouble } from './trouble.ts';

/** What is the matter with the storage of the browser: all labs of a page keep their runs in one. */
export const useTrouble = create<{ readonly trouble?: Trouble }>(() => ({}));
