/**
 * Trains the living maps that are seen until a visitor's own begins, and writes them to public/living:
 * `npm run living:record`, `-- --only strength` for one kind. Distillation is thrown in the middle. Needed when
 * a map gets another revision.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { around } from '#cli/around.ts';
import { asked, oneOf } from '#cli/command.mjs';
import { Film, frameOf, voteOf } from '#explore/living/state/film.ts';
import { LIVING_MAPS, recordedSizes, resized } from '#explore/living/state/living-maps.ts';
import { membersOf } from '#explore/living/state/members.ts';
import { encodeRecordedMap, placeOfRecorded } from '#explore/living/state/recorded.ts';
import { Living } from '#session/living.ts';
import { type Intervention, LIVE, METHODS } from '#spec/index.ts';
import { Points } from '#sweep/points.ts';

const EVERY = 50;
const { values } = asked('npm run living:record -- [--only KIND]', {
  options: { only: { type: 'string' } },
});
const kinds = LIVING_MAPS.map(({ id }) => id);
if (values.only) oneOf('living map', values.only, kinds);

await mkdir('public/living', { recursive: true });
for (const kind of LIVING_MAPS.filter(({ id }) => !values.only || id === values.only)) {
  for (const size of recordedSizes(kind)) {
    const points = new Points(resized(kind, size));
    const members = membersOf(points);
    const sense = voteOf(points).index;
    const [living, controls] = [
      await Living.open(members.networks, sense, around),
      await Living.open(members.controls, sense, around),
    ];
    const course = Object.entries(METHODS.distill).map(
      ([key, value]) => ({ step: kind.thrownAt, arm: LIVE, key, value }) as Intervention,
    );
    const film = new Film();
    const judges = new Map<number, Float32Array>();
    let fork: ReturnType<Living['keep']> | undefined;
    for (const line of [course, []]) {
      for (let step = EVERY; step <= size.steps; step += EVERY) {
        if (film.at({ course: line, step })) continue;
        await living.reach({ course: line, step }, line === course ? undefined : fork);
        await controls.reach({ course: [], step });
        const seen = judges.get(step) ?? controls.look();
        judges.set(step, seen);
        // The ghost map goes on from here, and not from the start.
        if (step === kind.thrownAt && line === course) fork = living.keep();
        film.add(frameOf(points, members, { course: line, step }, living.look(), seen));
        process.stderr.write(`\r${kind.id} ${members.networks.length}: step ${step} `);
      }
    }
    const text = encodeRecordedMap({ film, end: { course, step: size.steps } }, judges);
    const path = `public/${placeOfRecorded(kind, size)}`;
    await writeFile(path, text);
    console.log(`\n${path}: ${(text.length / 1000).toFixed(1)} kB`);
    living.close();
    controls.close();
  }
}
