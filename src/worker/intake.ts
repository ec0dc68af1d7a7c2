import { IntakeDesk } from '#intake/desk.ts';
import type { IntakeCommand, IntakeEvent } from '#intake/messages.ts';
import { breathe } from './breathe.ts';

const emit = (event: IntakeEvent) => self.postMessage(event);
const desk = new IntakeDesk({ emit, breathe, report: (error) => console.error(error) });

self.onmessage = ({ data }: MessageEvent<IntakeCommand>) => desk.handle(data);
emit({ type: 'ready' });
