import { expect, it } from 'vitest';
import type { CrewEvent } from '#sweep/messages.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { CrewDesk } from './crew-desk.ts';

it('says in words that a device went away while an engine warms up', async () => {
  const breathe = () => Promise.reject(new DOMException('Instance dropped', 'OperationError'));
  const load = () => Promise.reject(new Error('Nothing is loaded.'));
  const said = await new Promise<CrewEvent>((emit) => {
    const desk = new CrewDesk(emit, () => ({ wasmPath: '', load, breathe }));
    const sweep = questionOf('where') as Sweep;
    desk.handle({ type: 'begin', sweep, engine: 'plan-cpu', dataUrl: '' });
    desk.handle({ type: 'mark' });
  });
  expect(said).toEqual({
    type: 'failed',
    why: expect.stringMatching(/a graphics device .* went away\.$/),
  });
});
