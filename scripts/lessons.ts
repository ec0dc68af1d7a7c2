/**
 * Trains the runs on which the pages of the lesson open, and writes them to public/lessons: `npm run lessons`,
 * `-- --only lie` for one chapter. One that stands as its page asks for it is left; `-- --anew` trains it as well.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { around } from '#cli/around.ts';
import { asked, oneOf } from '#cli/command.mjs';
import { decodeRecorded, encodeRecorded } from '#lab-state/recorded-run-file.ts';
import { COURSE } from '#learn/course.ts';
import { KEPT_FIELDS, type Kept, keptFor, labLink } from '#learn/records.ts';
import { recordLesson } from './recorded-lesson.ts';

const FOLDER = 'public/lessons';
const { values } = asked('npm run lessons -- [--only CHAPTER] [--anew]', {
  options: { only: { type: 'string' }, anew: { type: 'boolean', default: false } },
});

async function stands({ file, link }: Kept): Promise<boolean> {
  try {
    const kept = await decodeRecorded(new Uint8Array(await readFile(`public/${file}`)));
    return kept.link === labLink(link);
  } catch {
    return false;
  }
}

const chapters = [...new Set(COURSE.map(({ chapter }) => chapter))];
const only = values.only === undefined ? '' : `${oneOf('chapter', values.only, chapters)}-`;

await mkdir(FOLDER, { recursive: true });
const all = keptFor(COURSE);
for (const name of await readdir(FOLDER)) {
  if (!all.some(({ file }) => file === `lessons/${name}`)) await rm(`${FOLDER}/${name}`);
}
for (const kept of all) {
  if (!kept.file.startsWith(`lessons/${only}`)) continue;
  if (!values.anew && (await stands(kept))) continue;
  const recorded = await recordLesson(kept.link, around);
  const file = await encodeRecorded(recorded, KEPT_FIELDS);
  await writeFile(`public/${kept.file}`, file);
  console.log(`${kept.file}: ${(file.length / 1000).toFixed(1)} kB`);
}
