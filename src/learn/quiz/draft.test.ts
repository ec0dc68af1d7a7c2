import { expect, it } from 'vitest';
import type { Storage } from '../noted.ts';
import { createDraft } from './draft.ts';
import { FORMER } from './former.ts';
import { QUESTIONS } from './questions.ts';
import { LATEST } from './versions.ts';

const KEY = 'wane.quiz';
const [{ id, right }, second] = QUESTIONS;

function storage(text?: string): Storage & { text?: string } {
  const own: Storage & { text?: string } = {
    text,
    getItem: (key) => (key === KEY ? (own.text ?? null) : null),
    setItem: (_key, value) => {
      own.text = value;
    },
    removeItem: () => {
      own.text = undefined;
    },
  };
  return own;
}

it('outlives the page, until it is begun again', () => {
  const own = storage();
  const draft = createDraft(() => own);
  draft.change({ who: 'Ada', when: 'after', answers: { [id]: right } });
  draft.change({ shown: true });
  const { notes, forgotten } = createDraft(() => own).getState();
  expect(forgotten).toBeUndefined();
  expect(notes).toEqual({
    ...{ version: 2, quiz: LATEST, when: 'after', who: 'Ada' },
    ...{ answers: { [id]: right }, shown: true },
  });
  draft.forget();
  expect(createDraft(() => own).getState().notes).toMatchObject({ who: '', answers: {} });

  draft.change({ when: 'after', before: { [id]: right, nowhere: right } });
  expect(createDraft(() => own).getState()).toMatchObject({
    ...{ forgotten: 'damaged', notes: { when: 'after', before: { [id]: right } } },
  });
});

it('leaves out answers that are none, and says so', () => {
  const answers = { [id]: right, [second.id]: 'nothing', nowhere: right, constructor: 7 };
  const text = JSON.stringify({ version: 2, when: 'later', who: 7, answers, shown: 'yes' });
  const { notes, forgotten } = createDraft(() => storage(text)).getState();
  expect(forgotten).toBe('damaged');
  expect(notes).toEqual({
    ...{ version: 2, quiz: LATEST, when: 'before', who: '' },
    ...{ answers: { [id]: right }, shown: false },
  });
  for (const broken of ['{', '[]', 'null', '7', '{"version":1,"answers":[]}']) {
    expect(createDraft(() => storage(broken)).getState(), broken).toMatchObject({
      ...{ forgotten: 'damaged', notes: { answers: {} } },
    });
  }
});

it('never writes over a draft of another version, and goes on where nothing may be kept', () => {
  const newer = '{"version":3,"answers":{}}';
  const own = storage(newer);
  const draft = createDraft(() => own);
  draft.change({ answers: { [id]: right } });
  expect(draft.getState()).toMatchObject({
    forgotten: 'other',
    notes: { answers: { [id]: right } },
  });
  expect(own.text).toBe(newer);

  const nowhere = createDraft(() => {
    throw new Error('no');
  });
  nowhere.change({ who: 'Ada' });
  expect(nowhere.getState()).toMatchObject({ forgotten: 'forbidden', notes: { who: 'Ada' } });
});

it('takes answers of two tabs together, and none once they are handed in', () => {
  const own = storage();
  const [one, other] = [createDraft(() => own), createDraft(() => own)];
  one.answer(id, right);
  other.answer(second.id, second.right);
  one.change({ shown: true });
  other.answer(id, second.right);
  const answers = { [id]: right, [second.id]: second.right };
  expect(other.getState().notes).toMatchObject({ answers, shown: true });
  one.askAfter();
  expect(createDraft(() => own).getState().notes).toMatchObject({
    ...{ when: 'after', before: answers, answers: {}, shown: false },
  });
});

it('goes on with the questions of the former quiz where they were begun, until it is begun again', () => {
  const [{ id: asked, right: was }] = FORMER;
  const kept = { version: 1, when: 'before', who: 'Ada', answers: { [asked]: was }, shown: true };
  const begun = createDraft(() => storage(JSON.stringify(kept)));
  expect(begun.getState()).toEqual({ notes: { ...kept, version: 2, quiz: 1 } });
  begun.forget();
  expect(begun.getState().notes).toMatchObject({ quiz: LATEST, answers: {} });

  const empty = createDraft(() => storage(JSON.stringify({ ...kept, answers: {}, shown: false })));
  expect(empty.getState()).toMatchObject({ notes: { quiz: LATEST, who: 'Ada' } });
});
