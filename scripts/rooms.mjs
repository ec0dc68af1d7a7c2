/**
 * The rooms and what each may import: the one place they are written down for the linter.
 * `node scripts/rooms.mjs` writes them into biome.json, `--check` fails if biome.json is behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { run } from './install.mjs';

const PAGE = {
  rooms: ['panels', 'charts', 'archive', 'lab-state', 'language', 'protocol', 'spec', 'parts'],
  packages: ['react', 'react-dom'],
};

/** Other rooms, single files of other rooms, and packages. What is not here is refused. */
const ROOMS = {
  numeric: { packages: ['ml-matrix'] },
  spec: { packages: ['fflate'] },
  protocol: { rooms: ['spec'] },
  data: { rooms: ['protocol', 'spec', 'numeric'], packages: ['@noble/hashes', 'fft.js'] },
  files: {
    rooms: ['numeric'],
    packages: [
      ...['fflate', 'papaparse', 'hyparquet', 'hyparquet-compressors'],
      ...['@noble/hashes', 'jpeg-js', 'mpg123-decoder', '@wasm-audio-decoders/ogg-vorbis'],
    ],
  },
  intake: { rooms: ['files', 'data', 'protocol', 'spec', 'numeric'] },
  model: { rooms: ['spec'] },
  probes: { rooms: ['spec', 'numeric'], packages: ['ml-matrix'] },
  engine: { rooms: ['model', 'data', 'protocol', 'spec', 'numeric'] },
  measure: { rooms: ['engine', 'probes', 'data', 'model', 'protocol', 'spec', 'numeric'] },
  session: {
    rooms: [
      ...['measure', 'engine', 'probes', 'data', 'model', 'sweep'],
      ...['protocol', 'spec', 'numeric'],
    ],
  },
  exhibits: {
    rooms: [
      'session',
      'measure',
      'engine',
      'probes',
      'data',
      'model',
      'protocol',
      'spec',
      'numeric',
    ],
  },
  diagnosis: {
    rooms: ['files', 'measure', 'engine', 'probes', 'data', 'model', 'protocol', 'spec', 'numeric'],
  },
  worker: {
    rooms: [
      ...['diagnosis', 'exhibits', 'session', 'engine', 'intake', 'data', 'files'],
      ...['sweep', 'protocol'],
    ],
  },
  sweep: { rooms: ['protocol', 'spec', 'numeric'], packages: ['@noble/hashes', 'valibot'] },
  cli: {
    rooms: ['diagnosis', 'files', 'sweep', 'session', 'engine', 'protocol', 'spec'],
    packages: ['valibot'],
  },
  'lab-state': { rooms: ['language', 'protocol', 'spec'], packages: ['zustand'] },
  archive: {
    rooms: ['lab-state', 'language', 'sweep', 'protocol', 'spec'],
    packages: ['idb', 'valibot', 'zustand'],
  },
  charts: { packages: ['d3'] },
  panels: {
    rooms: ['charts', 'lab-state', 'language', 'protocol', 'spec', 'parts'],
    packages: ['d3', 'react', 'react-dom'],
  },
  parts: { rooms: ['language'], packages: ['react'] },
  bench: {
    rooms: ['engine', 'data', 'model', 'protocol', 'spec', 'numeric'],
    files: ['worker/wasm.ts', 'worker/helpers.ts'],
    packages: ['react', 'react-dom'],
  },
  paper: {
    rooms: ['charts', 'language', 'sweep', 'spec', 'parts'],
    files: [
      ...['panels/useDrawing.ts', 'panels/files/csv.ts', 'panels/files/download.ts'],
      'panels/glossary/Term.tsx',
    ],
    packages: ['react', 'react-dom'],
  },
  gallery: { ...PAGE, rooms: [...PAGE.rooms, 'theory', 'explore', 'sweep'] },
  lab: { ...PAGE, packages: [...PAGE.packages, 'dequal'] },
  explore: {
    rooms: [...PAGE.rooms, 'sweep'],
    files: [
      ...['share/link/LinkField.tsx', 'share/link/QrCode.tsx', 'share/link/share.css'],
      ...['share/files/parquet.ts', 'share/files/files.css'],
    ],
    packages: [...PAGE.packages, 'zustand'],
  },
  language: { rooms: ['spec'], packages: ['@fluent/bundle', 'react', 'zustand'] },
  front: {
    ...PAGE,
    files: [
      ...['share/files/bibtex.ts', 'diagnose/handed.ts'],
      ...['own/state/brought.ts', 'own/state/handed.ts'],
    ],
  },
  learn: {
    ...PAGE,
    files: [
      ...['lab/Chart.tsx', 'lab/LiveText.tsx', 'lab/Scrubber.tsx', 'lab/scenes.ts'],
      ...['lab/hero/sound.ts', 'lab/hero/Pad.tsx', 'lab/hero/Say.tsx', 'lab/hero/try-words.ts'],
      ...['lab/embed/holder.ts', 'lab/embed/Held.tsx'],
      ...['lab/useScene.ts', 'share/link/QrCode.tsx'],
    ],
    packages: [...PAGE.packages, 'katex', 'zustand'],
  },
  theory: PAGE,
  own: {
    ...PAGE,
    rooms: [...PAGE.rooms, 'intake'],
    files: ['files/words/noted.ts'],
    packages: [...PAGE.packages, 'zustand'],
  },
  diagnose: {
    ...PAGE,
    files: [
      ...['diagnosis/report.ts', 'diagnosis/messages.ts', 'diagnosis/words/es.ts'],
      ...['files/file-error.ts', 'files/words/es.ts'],
    ],
    packages: [...PAGE.packages, 'zustand'],
  },
  share: { ...PAGE, packages: [...PAGE.packages, 'valibot'] },
  app: { rooms: ['lab', ...PAGE.rooms], packages: PAGE.packages },
};

/** What the experiments of claims/, which lie outside src/, may import: no page. */
const CLAIMS = [
  ...['cli', 'sweep', 'session', 'measure', 'engine', 'probes'],
  ...['data', 'model', 'protocol', 'spec', 'numeric'],
];

/** Single files that may import more than their room. */
const SEAMS = {
  'bench/jax.ts': ['@jax-js/jax'],
  'bench/jax-network.ts': ['@jax-js/jax'],
  'bench/peers.gpu.test.ts': ['@jax-js/jax'],
  'engine/tfjs/tf.ts': ['@tensorflow/**'],
  'engine/plan/kept.ts': ['idb'],
  'engine/plan/kept.test.ts': ['fake-indexeddb', 'fake-indexeddb/**'],
  'files/npy.test.ts': ['npyjs'],
  'files/samples/samples.test.ts': ['pngjs'],
  'files/{parquet,broken-arrays}.test.ts': ['hyparquet-writer'],
  'lab-state/context.ts': ['react'],
  'lab-state/testing/desk-worker.ts': ['#data/**', '#engine/**', '#session/**'],
  'lab-state/testing/lab.ts': ['#session/host.ts'],
  'lab-state/held.test.ts': ['#data/**'],
  'explore/living/state/testing/*.ts': ['#session/**', '#cli/around.ts'],
  'explore/living/state/*.test.ts': ['#session/**', '#cli/around.ts'],
  'explore/state/testing/*.ts': ['#session/**', '#cli/around.ts'],
  'explore/state/*.test.ts': [
    'fake-indexeddb',
    'fake-indexeddb/**',
    '#session/**',
    '#cli/around.ts',
  ],
  'diagnose/testing/*.ts': ['#diagnosis/testing/**'],
  'diagnose/**/*.test.ts': ['#diagnosis/testing/**'],
  'learn/testing/*.ts': ['#session/**', '#cli/around.ts'],
  'archive/*.test.ts': ['fake-indexeddb', 'fake-indexeddb/**'],
  'parts/boundary.test.ts': ['react-dom/**'],
  'share/files/parquet.ts': ['hyparquet-writer'],
  'share/files/published.ts': ['@valibot/to-json-schema'],
  'share/files/files.test.ts': ['ajv/**', 'hyparquet'],
  'explore/page/share/save.test.ts': ['hyparquet'],
  'share/files/broken.test.ts': ['fast-check'],
  // Pages of their own, loaded when they are opened.
  'app/routes.ts': [
    '#bench/BenchPage.tsx',
    '#diagnose/open.tsx',
    '#front/open.tsx',
    '#explore/page/open-explore.tsx',
    '#explore/living/open-living.tsx',
    '#gallery/GalleryPage.tsx',
    '#learn/open.tsx',
    '#own/open.tsx',
    '#paper/open.tsx',
    '#share/files/RunsPage.tsx',
    '#theory/open.tsx',
  ],
  'app/App.tsx': ['#explore/page/open-embed.ts'],
  'app/standing*': ['#front/Front.tsx'],
  'app/lab.tsx': ['#share/link/ShareButton.tsx'],
  'lab/LabPage.tsx': ['#share/link/Arrived.tsx', '#own/needed/open-needed.tsx'],
  'share/link/QrCode.tsx': ['qr'],
  // URLs of files that the page has to serve, not code.
  'worker/wasm.ts': ['@tensorflow/tfjs-backend-wasm/dist/*.wasm\\?url'],
};

/** Rooms whose results depend on their arguments alone, and rooms that also run in plain Node. */
const TIMELESS = [
  ...['numeric', 'spec', 'protocol', 'data', 'files', 'intake', 'model', 'probes', 'sweep'],
  'diagnosis',
];
const PAGELESS = [...TIMELESS, ...['engine', 'measure', 'session', 'exhibits', 'worker', 'cli']];
/** Rooms that are opened from a shell, never from a page. */
const IN_NODE = ['cli'];

const TESTS = ['*.test.ts', '*.test.tsx'];
const but = (...globs) => globs.map((glob) => `!${glob}`);
const override = (includes, rules) => ({ includes, linter: { rules } });

/** A part that is loaded later may not come: the room parts says so, and asks again. */
const LATER = {
  react: {
    importNames: ['lazy', 'Suspense'],
    message: 'What is loaded later comes through #parts/later.tsx, which has words if it does not.',
  },
};

/** Refuses every import that `allowed` does not name; in a list of patterns the last match counts. */
const onlyImport = (allowed, message, refusedAfterAll = [], paths = LATER) => ({
  style: {
    noRestrictedImports: {
      level: 'error',
      options: {
        paths,
        patterns: [{ group: ['**', ...but(...allowed), ...refusedAfterAll], message }],
      },
    },
  },
});

const deny = (names, message) => ({
  style: {
    noRestrictedGlobals: {
      level: 'error',
      options: { deniedGlobals: Object.fromEntries(names.map((name) => [name, message])) },
    },
  },
});

const within = (room) => [`#${room}`, `#${room}/**`];

function allowedIn(room) {
  const { rooms = [], files = [], packages = [] } = ROOMS[room];
  return [
    ...['./**', '../**', 'vitest', 'fast-check', 'node:*', 'node:*/**'],
    ...[room, ...rooms].flatMap(within),
    ...files.map((file) => `#${file}`),
    ...packages.flatMap((name) => [name, `${name}/**`]),
  ];
}

function messageFor(room) {
  const { rooms = [], files = [], packages = [] } = ROOMS[room];
  const list = [...rooms, ...files, ...packages].join(', ') || 'nothing but its own files';
  return `The room ${room} may import ${list} (CONTRIBUTING.md).`;
}

export function overrides() {
  const rooms = Object.keys(ROOMS);
  const first = ['app', 'archive', 'lab-state', 'spec'];
  return [
    override(
      ['src/*'],
      onlyImport(
        [
          ...['./*', 'react', 'react-dom', 'react-dom/**', '@fontsource*/**', './styles/**'],
          ...first.flatMap((room) => [...within(room), `./${room}/**`]),
        ],
        `Files of src/ itself may import ${first.join(', ')} and react (CONTRIBUTING.md).`,
      ),
    ),
    ...rooms.map((room) =>
      override(
        [`src/${room}/**`],
        onlyImport(allowedIn(room), messageFor(room), [], room === 'parts' ? {} : LATER),
      ),
    ),
    ...['', '../'].map((deeper) =>
      override(
        [deeper ? 'src/panels/*/*/*' : 'src/panels/*/*'],
        onlyImport(
          allowedIn('panels'),
          'A panel may import charts, store, spec and files of panels/ itself, not another panel.',
          [`${deeper}../*/**`, '#panels/*/**'],
        ),
      ),
    ),
    ...Object.entries(SEAMS).map(([file, more]) => {
      const [room] = file.split('/');
      return override(
        [`src/${file}`],
        onlyImport([...allowedIn(room), ...more], `${messageFor(room)} This file: ${more}, too.`),
      );
    }),
    override(
      PAGELESS.map((room) => `src/${room}/**`),
      deny(['window', 'document'], 'This room also runs without a page.'),
    ),
    override(
      [
        ...TIMELESS.map((room) => `src/${room}/**`),
        ...but(...TESTS.map((name) => `src/**/${name}`)),
      ],
      deny(
        ['Date', 'performance', 'window', 'document', 'globalThis', 'self'],
        'This room has no clock and no page: the same arguments give the same result.',
      ),
    ),
    override(
      [
        'src/**',
        ...but(...IN_NODE.map((room) => `src/${room}/**`)),
        ...but(...TESTS.map((name) => `src/**/${name}`)),
      ],
      { correctness: { noNodejsModules: 'error' } },
    ),
    override(
      ['claims/**'],
      onlyImport(
        ['./**', '../**', 'vitest', 'node:*', 'node:*/**', ...CLAIMS.flatMap(within)],
        `Claims may import ${CLAIMS.join(', ')}, and no page (CONTRIBUTING.md).`,
      ),
    ),
  ];
}

if (process.argv[1]?.endsWith('rooms.mjs')) {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  const wanted = JSON.parse(JSON.stringify(overrides()));
  if (process.argv.includes('--check')) {
    if (isDeepStrictEqual(config.overrides, wanted)) process.exit(0);
    console.error('biome.json is behind scripts/rooms.mjs: run `node scripts/rooms.mjs`.');
    process.exit(1);
  }
  writeFileSync('biome.json', JSON.stringify({ ...config, overrides: wanted }));
  process.exit(run('npx', ['biome', 'format', '--write', 'biome.json']) ? 0 : 1);
}
