/**
 * The import rules of the rooms, as Biome overrides. `node scripts/rooms.mjs` rewrites that part of
 * biome.json; a test checks that it is up to date and that the rules refuse what they should.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const ROOMS = {
  spec: [],
  data: ['spec'],
  model: ['spec'],
  probes: ['spec'],
  engine: ['model', 'data', 'spec'],
  worker: ['engine', 'model', 'probes', 'data', 'spec'],
  store: ['spec', 'worker/protocol.ts', 'worker/layout.ts', 'worker/checkpoint.ts'],
  charts: [],
  panels: ['charts', 'store', 'spec'],
  lab: ['panels', 'charts', 'store', 'spec'],
};

/** Packages that belong to some rooms only. */
const PACKAGES = {
  '@tensorflow/*': ['engine'],
  'ml-matrix': ['probes'],
  zustand: ['store'],
  'd3-*': ['charts', 'panels'],
  react: ['panels', 'lab'],
  'react-dom': ['panels', 'lab'],
};

const ALL = Object.keys(ROOMS);

function refused(room, allowed) {
  const others = ALL.filter((other) => other !== room && !allowed.includes(other));
  const parts = allowed.filter((path) => path.includes('/'));
  const packages = Object.entries(PACKAGES).filter(([, rooms]) => !rooms.includes(room));
  return [
    ...others.flatMap((other) => [`#${other}/**`, `**/../${other}/**`, `../${other}/**`]),
    ...ALL.filter((other) => other !== room).flatMap((other) => [
      `../${other}/**`,
      `../../${other}/**`,
    ]),
    ...packages.flatMap(([name]) => [name, `${name}/**`]),
    ...parts.map((path) => `!#${path}`),
  ];
}

const restrict = (includes, group, message) => ({
  includes,
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: { patterns: [{ group: [...new Set(group)], message }] },
        },
      },
    },
  },
});

/** One override per room, and tighter ones inside the engine: tfjs through one file only. */
export function overrides() {
  const rooms = ALL.map((room) =>
    restrict(
      [`src/${room}/**`],
      refused(room, ROOMS[room]),
      `The room ${room} may import ${ROOMS[room].join(', ') || 'no other room'} (CONTRIBUTING.md).`,
    ),
  );
  const tfjs = restrict(
    ['src/engine/**', '!src/engine/tfjs/tf.ts'],
    [...refused('engine', ROOMS.engine), '@tensorflow/**'],
    'tfjs comes in through engine/tfjs/tf.ts alone, and the engine imports model, data and spec.',
  );
  const wasmFiles = restrict(
    ['src/worker/entry.ts'],
    refused('worker', ROOMS.worker).filter((name) => !name.startsWith('@tensorflow')),
    'The room worker may import engine, model, probes, data, spec (CONTRIBUTING.md).',
  );
  return [...rooms, tfjs, wasmFiles];
}

if (process.argv[1]?.endsWith('rooms.mjs')) {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  config.overrides = overrides();
  writeFileSync('biome.json', `${JSON.stringify(config, null, 2)}\n`);
}
