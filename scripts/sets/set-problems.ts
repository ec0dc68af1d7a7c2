import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SetHeader } from '#data/packed-rows.ts';
import { PACKED_NOISE, RUN_DEFAULTS, type Scenario } from '#spec/index.ts';
import type { Expected } from './expected.ts';

/** All embedded data together, bytes, as they are sent. */
const MOST_BYTES = 6_000_000;
/** What a card has to tell. */
const TOLD = ['| licence |', '## Rebuild', '**What it is not.**'];

type Header = SetHeader & {
  readonly groups?: readonly number[];
  readonly extras?: Readonly<Record<string, { readonly name: string }>>;
};

/** Where a set lies below the root of the project; see CONTRIBUTING.md, "Add a dataset". */
export const placesOf = (id: string) => ({
  card: `datasets/${id}/README.md`,
  build: `datasets/${id}/build.mjs`,
  packages: `datasets/${id}/package.json`,
  sums: `datasets/${id}/SHA256SUMS`,
  files: `public/data/${id}`,
  header: `public/data/${id}/${id}.json`,
  scenario: `src/spec/scenarios/${id}/index.ts`,
  expected: `datasets/${id}/expected.json`,
});

/** Ids of all sets: folders of `datasets` but the template. */
export const setsOf = (root: string): string[] =>
  readdirSync(join(root, 'datasets'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'template')
    .map(({ name }) => name)
    .sort();

/** The scenario of a set, or nothing where its file has none. */
export async function scenarioAt(root: string, id: string): Promise<Scenario | undefined> {
  const path = join(root, placesOf(id).scenario);
  const found: Record<string, unknown> = await import(pathToFileURL(path).href);
  return Object.values(found).find((one): one is Scenario => (one as Scenario)?.id === id);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function sumProblems(root: string, id: string): string[] {
  const { sums, files } = placesOf(id);
  const listed = readFileSync(join(root, sums), 'utf8').trim().split('\n');
  const names = listed.map((line) => line.split(/\s+/)[1]);
  return listed.flatMap((line, k) => {
    const path = `${files}/${names[k]}`;
    if (!existsSync(join(root, path))) return [`${path} is missing: run the build of ${id}.`];
    return sha256(readFileSync(join(root, path))) === line.split(/\s+/)[0]
      ? []
      : [`${path} is not the file that ${sums} names: build it again, or restore it.`];
  });
}

function splitProblems(path: string, { train, test, labels, groups, classes }: Header): string[] {
  const problems: string[] = [];
  if (labels.length !== train + test) {
    problems.push(`${path} has ${labels.length} labels for ${train} + ${test} samples.`);
  }
  const parts = [labels.slice(0, train), labels.slice(train)];
  for (const [k, name] of classes.entries()) {
    if (!parts.every((part) => part.includes(k))) {
      problems.push(`${path}: no sample of "${name}" in one half of the split.`);
    }
  }
  const trained = new Set(groups?.slice(0, train));
  const both = groups?.slice(train).find((group) => trained.has(group));
  if (both !== undefined) problems.push(`${path}: group ${both} is on both sides of the split.`);
  return problems;
}

function senseProblems(id: string, header: Header, scenario: Scenario): string[] {
  const { header: path, scenario: place } = placesOf(id);
  if (scenario.source !== 'packed') return [];
  const senses = scenario.senses(RUN_DEFAULTS);
  const told = (list: readonly { id: string; inputs: number }[]) =>
    list.map((sense) => `${sense.id} (${sense.inputs})`).join(', ');
  const noise = PACKED_NOISE.slice(0, senses.length).filter(
    (key) => !scenario.settings.includes(key),
  );
  return [
    ...(told(senses) === told(header.senses)
      ? []
      : [`${place} has the senses ${told(senses)}, and ${path} ${told(header.senses)}.`]),
    ...(scenario.classes.join() === header.classes.join()
      ? []
      : [`${place} and ${path} do not name the same classes.`]),
    ...(noise.length === 0 ? [] : [`${place} lacks the settings ${noise.join(', ')}.`]),
  ];
}

/** Figures of the study that the tables of a card do not have beside what is measured here. */
function figureProblems(root: string, id: string): string[] {
  const { card, expected } = placesOf(id);
  const { figures }: Expected = JSON.parse(readFileSync(join(root, expected), 'utf8'));
  const told = readFileSync(join(root, card), 'utf8').split('figures -->')[1] ?? '';
  const wanted = figures.filter(({ study }) => !told.includes(`| ${study.toFixed(3)} |`));
  return wanted.length === 0
    ? []
    : [`${card} lacks figures: run \`npm run data:figures -- ${id}\`.`];
}

/** What is asked of every preset: its link among those that stay, and the run that is seen first. */
function presetProblems(root: string, scenario: Scenario): string[] {
  const links = readFileSync(join(root, 'src/spec/fixtures/links.json'), 'utf8');
  return scenario.presets.flatMap(({ id, revision, unrecorded }) => {
    const recorded = `public/recorded/${id}.${revision}.bin`;
    return [
      ...(links.includes(`"#/lab?v=1&p=${id}.${revision}"`)
        ? []
        : [`src/spec/fixtures/links.json lacks the link of the preset ${id}.${revision}.`]),
      ...(unrecorded || existsSync(join(root, recorded))
        ? []
        : [`${recorded} is missing: run \`npm run record -- --preset ${id}\`.`]),
    ];
  });
}

/** What is missing or wrong of one set, a sentence each. */
export async function problemsOf(root: string, id: string): Promise<string[]> {
  const places = placesOf(id);
  const lacking = Object.values(places).filter((path) => !existsSync(join(root, path)));
  if (lacking.length > 0) return lacking.map((path) => `${path} is missing.`);
  const card = readFileSync(join(root, places.card), 'utf8');
  const untold = TOLD.filter((part) => !card.includes(part)).map(
    (part) => `${places.card} lacks "${part}".`,
  );
  const scenario = await scenarioAt(root, id);
  if (!scenario) return [...untold, `${places.scenario} exports no scenario "${id}".`];
  const sums = sumProblems(root, id);
  const presets = presetProblems(root, scenario);
  const figures = figureProblems(root, id);
  if (scenario.source !== 'packed') return [...untold, ...sums, ...figures, ...presets];
  const header: Header = JSON.parse(readFileSync(join(root, places.header), 'utf8'));
  return [
    ...untold,
    ...sums,
    ...figures,
    ...splitProblems(places.header, header),
    ...senseProblems(id, header, scenario),
    ...presets,
  ];
}

/** Whether all sets together are small enough to come with the page. */
export function sizeProblems(root: string): string[] {
  const bytes = readdirSync(join(root, 'public/data'), { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(root, 'public/data', name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  return bytes <= MOST_BYTES
    ? []
    : [`public/data has ${(bytes / 1e6).toFixed(1)} MB, and ${MOST_BYTES / 1e6} MB are allowed.`];
}
