import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSet } from './new-set.ts';
import { listProblems, register } from './registered.ts';
import { placesOf, problemsOf, setsOf, sizeProblems } from './set-problems.ts';

const ROOT = join(import.meta.dirname, '../..');

it.each(setsOf(ROOT))('nothing is missing of the set %s', async (id) => {
  expect(await problemsOf(ROOT, id)).toEqual([]);
});

it('every set is known to the lab, and all are small enough to come with it', async () => {
  expect(await listProblems(ROOT)).toEqual([]);
  expect(sizeProblems(ROOT)).toEqual([]);
});

describe('of a set that is damaged', () => {
  let root: string;
  const at = (path: string) => join(root, path);
  const places = placesOf('landsat');
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wane-sets-'));
    const needed = ['datasets/landsat', places.files, 'src/spec/scenarios/landsat'];
    const others = ['src/spec/fixtures/links.json', 'public/recorded/landsat.1.bin'];
    for (const path of [...needed, ...others, 'datasets/template']) {
      cpSync(join(ROOT, path), at(path), { recursive: true });
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const changed = async (path: string, change: (text: string) => string) => {
    writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
    return problemsOf(root, 'landsat');
  };

  it('it is said which file is missing or another one', async () => {
    expect(await problemsOf(root, 'landsat')).toEqual([]);
    writeFileSync(at(`${places.files}/red.byte.gz`), 'no');
    expect(await problemsOf(root, 'landsat')).toEqual([
      expect.stringContaining('public/data/landsat/red.byte.gz is not the file'),
    ]);
    rmSync(at(places.card));
    expect(await problemsOf(root, 'landsat')).toEqual(['datasets/landsat/README.md is missing.']);
  });

  it('it is said what the card, the links and the records lack', async () => {
    const told = await changed(places.card, (text) => text.replace('## Rebuild', '## Again'));
    expect(told).toEqual(['datasets/landsat/README.md lacks "## Rebuild".']);
    rmSync(at('public/recorded/landsat.1.bin'));
    expect((await problemsOf(root, 'landsat')).join()).toContain(
      'npm run record -- --preset landsat',
    );
    const links = await changed('src/spec/fixtures/links.json', (text) =>
      text.replaceAll('p=landsat.1"', 'p=other.1"'),
    );
    expect(links.join()).toContain('lacks the link of the preset landsat.1');
  });

  it('a group in both halves, a class in one and senses of another name are found', async () => {
    const header = JSON.parse(readFileSync(at(places.header), 'utf8'));
    const { train, labels, senses } = header;
    const groups = labels.map((_: number, n: number) => (n === train ? 0 : n));
    const oneHalf = labels.map((label: number, n: number) =>
      n >= train && label === 1 ? 0 : label,
    );
    const renamed = senses.map((sense: object, k: number) =>
      k === 0 ? { ...sense, id: 'x' } : sense,
    );
    writeFileSync(
      at(places.header),
      JSON.stringify({ ...header, groups, labels: oneHalf, senses: renamed }),
    );
    const found = (await problemsOf(root, 'landsat')).join('\n');
    expect(found).toContain('group 0 is on both sides');
    expect(found).toContain('no sample of "cotton crop"');
    expect(found).toContain('x (9), red (9)');
  });

  it('a new one is made of the template, and what it lacks is named until it is built', async () => {
    mkdirSync(at('src/spec/scenarios'), { recursive: true });
    expect(makeSet(root, 'two-eyes', 'Two eyes')).toContain('src/spec/scenarios/two-eyes/index.ts');
    expect(setsOf(root)).toEqual(['landsat', 'two-eyes']);
    const problems = await problemsOf(root, 'two-eyes');
    expect(problems).toContain('datasets/two-eyes/SHA256SUMS is missing.');
    expect(problems).not.toContain('datasets/two-eyes/README.md is missing.');
    await register(root);
    expect(readFileSync(at('src/spec/scenarios/sets.ts'), 'utf8')).toContain('[landsat, twoEyes]');
    expect(await listProblems(root)).toEqual([]);
    expect(() => makeSet(root, 'two-eyes', '')).toThrow('is there already');
    expect(() => makeSet(root, 'Two Eyes', '')).toThrow('no name of a set');
  });
});
