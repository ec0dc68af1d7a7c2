import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

/** The rooms that say all they say by messages. */
const ROOMS = [
  ...['app', 'lab', 'panels', 'parts', 'archive', 'share', 'lab-state', 'paper', 'theory'],
  ...['explore', 'own', 'diagnose', 'front', 'learn'],
];

/** Texts that stand in code all the same, by file: how many, and why. */
const LEFT: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'src/app/App.tsx': [1, 'of CSS'],
  'src/app/Badge.tsx': [2, 'of CSS'],
  'src/app/Header.tsx': [1, 'of CSS'],
  'src/archive/clean-sweep.ts': [2, 'faults of a kept sweep'],
  'src/archive/database.ts': [1, 'of an error that nobody reads'],
  'src/archive/shapes.ts': [1, 'of the published schema'],
  'src/archive/trouble.ts': [1, 'of an error that nobody reads'],
  'src/diagnose/keep/standalone.ts': [7, 'names of letters, of CSS and markup'],
  'src/diagnose/report/Keep.tsx': [2, 'names of kinds'],
  'src/diagnose/report/Method.tsx': [3, 'a command'],
  'src/diagnose/report/Sets.tsx': [2, 'a fill as a report has it'],
  'src/diagnose/report/SetsTable.tsx': [2, 'a fill as a report has it'],
  'src/diagnose/report/sets.ts': [2, 'fills as a report has them'],
  'src/diagnose/report/verdict-words.ts': [1, 'a verdict as a report has it'],
  'src/explore/living/state/link.ts': [6, 'faults of a link, as src/sweep and src/spec say them'],
  'src/explore/living/state/living-maps.ts': [2, 'titles as links and files have them'],
  'src/explore/living/state/part.ts': [1, 'of an error that nobody reads'],
  'src/explore/living/view/useReplay.ts': [1, 'of CSS'],
  'src/explore/page/Status.tsx': [1, 'a name'],
  'src/explore/page/share/ShareSweep.tsx': [1, 'markup to be copied'],
  'src/explore/page/share/sweep-table.ts': [1, 'of a file'],
  'src/explore/state/lane.ts': [2, 'of a file'],
  'src/explore/view/measure-words.ts': [4, 'names of kinds'],
  'src/explore/view/parallel/parallel-picture.ts': [1, 'a name'],
  'src/front/door-figures.tsx': [1, 'of CSS'],
  'src/front/picture/Run.tsx': [1, 'of CSS'],
  'src/front/picture/play.ts': [1, 'of CSS'],
  'src/lab-state/browser-host.ts': [1, 'of CSS'],
  'src/lab-state/recording.ts': [1, 'a key'],
  'src/lab/Chart.tsx': [1, 'of CSS'],
  'src/lab/embed/commands.ts': [5, 'told to the program that holds the frame'],
  'src/lab/help/Help.tsx': [1, 'of CSS'],
  'src/lab/keys.ts': [3, 'of CSS'],
  'src/panels/files/about.ts': [4, 'of a file'],
  'src/panels/files/heads.ts': [5, 'names of kinds'],
  'src/panels/files/sheet.ts': [3, 'names of letters'],
  'src/panels/shares.ts': [1, 'a key'],
  'src/parts/Notice.tsx': [2, 'of CSS'],
  'src/paper/answers.ts': [4, 'verdicts as they are kept'],
  'src/paper/claims-table.ts': [1, 'of a file'],
  'src/paper/paper-words.ts': [1, 'a verdict as it is kept'],
  'src/paper/told.ts': [4, 'names of outcomes'],
  'src/share/files/EmbedSnippet.tsx': [1, 'markup to be copied'],
  'src/share/files/bibtex.ts': [1, 'of a file'],
  'src/share/files/published.ts': [1, 'of the published schema'],
  'src/share/files/schema.ts': [3, 'of the published schema'],
  'src/theory/exhibits/bottleneck.ts': [2, 'names of kept arms'],
  'src/theory/exhibits/plateaus.ts': [1, 'names of kept arms'],
  'src/theory/exhibits/spectra.ts': [1, 'names of kept arms'],
  'src/theory/exhibits/strength.ts': [2, 'names of kept arms'],
  'src/theory/exhibits/updates.ts': [4, 'names of kept arms'],
};

/** Where a string is no text: what a browser or a drawing reads. */
const UNREAD = new Set([
  'className',
  'href',
  'd',
  'type',
  'role',
  'rel',
  'target',
  'id',
  'sandbox',
]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && typeof (part as Node).type === 'string';

/** Words beside each other, of which people could read. */
const isText = (text: string): boolean => /\p{L}{2,}[,:]? +\p{L}|^\p{Lu}\p{Ll}+ \S/u.test(text);

/** The text of a node that is one; what stands between is a sign. */
function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node.value);
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('§');
}

/** Attributes that are read or heard, a word alone too. */
const HEARD = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label']);

/** Every text in a file that is neither imported, a type, a key, thrown, nor read by a browser alone. */
function textsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) visit(one);
    if (!isNode(part)) return;
    if (/^(Import|TS(?!As|Satisfies|NonNull))|^(ThrowStatement|ExportAll)/.test(part.type)) return;
    if (part.type === 'JSXAttribute' && UNREAD.has(String((part.name as Node).name))) return;
    if (part.type === 'JSXAttribute' && HEARD.has(String((part.name as Node).name))) {
      const alone = isNode(part.value) ? textOf(part.value) : undefined;
      if (alone && /\p{L}{2}/u.test(alone) && !isText(alone)) found.push(alone);
    }
    const text = textOf(part);
    if (
      text !== undefined &&
      (part.type === 'JSXText' ? /\p{L}{2}/u : { test: isText }).test(text)
    ) {
      found.push(text.trim());
    }
    for (const [key, child] of Object.entries(part)) {
      if (!(part.type === 'Property' && key === 'key')) visit(child);
    }
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

const FILES = ROOMS.flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${room}/${file.replaceAll('\\', '/')}`)
    // What a page of the lesson states is tested, and told in its prose.
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|\/truth\.ts$/.test(file)),
);

it('says nothing outside messages but what is named here', () => {
  const found = FILES.map((file) => [file, textsIn(file)] as const);
  const told = found.filter(([file, texts]) => texts.length !== (LEFT[file]?.[0] ?? 0));
  expect(Object.fromEntries(told)).toEqual({});
});

/** Where a drawing writes a text of its own: what stands in quotes. */
const WRITES = /(?:\.text\(|\bwrite\(\s*\w+,)\s*(['`])((?:(?!\1).)*)\1/g;

it('draws no words but those it is given', () => {
  const files = readdirSync('src/charts', { recursive: true, encoding: 'utf8' });
  const drawn = files
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(`src/charts/${file}`, 'utf8').matchAll(WRITES)].map(
        ([, , text]) => `${file}: ${text.replaceAll(/\$\{[^}]*\}/g, '§')}`,
      ),
    );
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.filter((line) => /: .*\p{L}{2}/u.test(line))).toEqual([]);
});

it('calls a setting on a page by its name in the language, not by its label', () => {
  const pages = ROOMS.flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).map(
      (file) => `src/${room}/${file.replaceAll('\\', '/')}`,
    ),
  ).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  const labelled = pages.filter((file) =>
    /\b(?:run|arm)?[pP]aramOf\([^()]*\)\.label/.test(readFileSync(file, 'utf8')),
  );
  expect(labelled).toEqual([]);
});

/** Errors and notes are made in English where no page is: what tells them in the language of the page. */
const TELLS = /\b(?:engineWords|noteWords|mapNoteWords)\(/;
/** Messages that a page shows otherwise, by file, and why. */
const SHOWN_SO: Readonly<Record<string, string>> = {
  'src/diagnose/start/Refused.tsx': 'of a fault of the program, marked as English',
};

it('shows no message of an error or a note as it was made, in English', () => {
  const raw = FILES.filter((file) => file.endsWith('.tsx')).filter((file) => {
    const text = readFileSync(file, 'utf8');
    const shown = /\.message\b|\{[^{}()]*\bmessage\b[^{}()]*\}\) =>|String\(error\)/.test(text);
    return shown && !TELLS.test(text) && !SHOWN_SO[file];
  });
  expect(raw).toEqual([]);
});
