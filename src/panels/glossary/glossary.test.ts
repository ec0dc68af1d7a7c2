import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PANELS } from '../index.ts';
import { sentenceOf } from './sentences.ts';
import { piecesOf, TERM_IDS, termSaid } from './terms.ts';

describe('the glossary', () => {
  it('has one sentence and one picture for each term', () => {
    for (const id of TERM_IDS) {
      expect(sentenceOf(id), id).toMatch(/^[A-Z][^.]*\.$/);
      expect(sentenceOf(id).length, id).toBeLessThan(160);
    }
    const said = TERM_IDS.flatMap((id) => termSaid(id));
    expect(new Set(said).size).toBe(said.length);
  });

  it('says of the adversary what the cards and settings say, that encoders hide from it', () => {
    expect(sentenceOf('reallocation')).toMatch(/adversary tries to tell .*encoders to hide/);
    expect(sentenceOf('reallocation')).not.toMatch(/adversary tries to make/);
    const spanish = readFileSync('src/panels/glossary/messages/es.ftl', 'utf8');
    expect(/^meaning-reallocation = (.*)$/m.exec(spanish)?.[1]).toMatch(
      /adversario intenta saber .*codificadores, ocultarlo/,
    );
  });

  it('cuts a text at each term where it stands first, and loses nothing', () => {
    expect(piecesOf('Ghost twin of a sense, a sense.')).toEqual([
      { text: 'Ghost twin', term: 'ghost' },
      { text: ' of a ' },
      { text: 'sense', term: 'sense' },
      { text: ', a sense.' },
    ]);
    expect(piecesOf('Ranking seedlings')).toEqual([{ text: 'Ranking seedlings' }]);
    for (const { title, what } of PANELS) {
      for (const text of [title, what]) {
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }
    }
  });

  it('opens from the words of the panels', () => {
    const used = PANELS.flatMap(({ title, what }) => [...piecesOf(title), ...piecesOf(what)]);
    const terms = new Set(used.flatMap(({ term }) => term ?? []));
    const inPanels = [
      'sense',
      'collapse',
      'conflict',
      'collision',
      'entanglement',
      'rank',
      'control',
    ];
    expect([...terms]).toEqual(expect.arrayContaining(inPanels));
  });
});
