import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const RULES =
  /^(plugin|lint\/style\/noRestricted(Imports|Globals)|lint\/style\/noCommonJs|lint\/correctness\/noNodejsModules)$/;

/** As design says: which rooms a room may import, and which packages. */
const MAY: Record<string, { rooms: string[]; packages: string[] }> = {
  numeric: { rooms: [], packages: ['ml-matrix'] },
  spec: { rooms: [], packages: ['fflate'] },
  protocol: { rooms: ['spec'], packages: [] },
  data: { rooms: ['protocol', 'spec', 'numeric'], packages: [] },
  files: {
    rooms: ['numeric'],
    packages: [
      ...['fflate', 'papaparse', 'hyparquet', 'hyparquet-compressors'],
      '@noble/hashes',
      'jpeg-js',
      'mpg123-decoder',
      '@wasm-audio-decoders/ogg-vorbis',
    ],
  },
  intake: { rooms: ['files', 'data', 'protocol', 'spec', 'numeric'], packages: [] },
  model: { rooms: ['spec'], packages: [] },
  probes: { rooms: ['spec', 'numeric'], packages: ['ml-matrix'] },
  engine: { rooms: ['model', 'data', 'protocol', 'spec', 'numeric'], packages: [] },
  measure: {
    rooms: ['engine', 'probes', 'data', 'model', 'protocol', 'spec', 'numeric'],
    packages: [],
  },
  session: {
    rooms: ['measure', 'engine', 'probes', 'data', 'model', 'sweep', 'protocol', 'spec', 'numeric'],
    packages: [],
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
    packages: [],
  },
  diagnosis: {
    rooms: ['files', 'measure', 'engine', 'probes', 'data', 'model', 'protocol', 'spec', 'numeric'],
    packages: [],
  },
  worker: {
    rooms: [
      ...['diagnosis', 'exhibits', 'session', 'engine', 'intake', 'data', 'files'],
      ...['sweep', 'protocol'],
    ],
    packages: [],
  },
  sweep: { rooms: ['protocol', 'spec', 'numeric'], packages: ['valibot'] },
  cli: {
    rooms: ['diagnosis', 'files', 'sweep', 'session', 'engine', 'protocol', 'spec'],
    packages: ['valibot'],
  },
  'lab-state': { rooms: ['language', 'protocol', 'spec'], packages: ['zustand'] },
  archive: {
    rooms: ['lab-state', 'language', 'sweep', 'protocol', 'spec'],
    packages: ['idb', 'valibot', 'zustand'],
  },
  charts: { rooms: [], packages: ['d3'] },
  panels: {
    rooms: ['charts', 'lab-state', 'language', 'protocol', 'spec', 'parts'],
    packages: ['d3', 'react', 'react-dom'],
  },
  parts: { rooms: ['language'], packages: ['react'] },
  bench: {
    rooms: ['engine', 'data', 'model', 'protocol', 'spec', 'numeric'],
    packages: ['react', 'react-dom'],
  },
  paper: {
    rooms: ['charts', 'language', 'sweep', 'spec', 'parts'],
    packages: ['react', 'react-dom'],
  },
};
const PAGE = [
  ...['panels', 'charts', 'archive', 'lab-state', 'language'],
  ...['protocol', 'spec', 'parts'],
];
for (const page of ['front', 'gallery', 'lab', 'explore', 'learn', 'theory', 'diagnose', 'share']) {
  MAY[page] = { rooms: PAGE, packages: ['react', 'react-dom'] };
}
MAY.gallery = { ...MAY.gallery, rooms: [...PAGE, 'theory', 'explore', 'sweep'] };
MAY.lab = { rooms: MAY.lab.rooms, packages: [...MAY.lab.packages, 'dequal'] };
MAY.explore = { rooms: [...PAGE, 'sweep'], packages: [...MAY.explore.packages, 'zustand'] };
MAY.language = { rooms: ['spec'], packages: ['react', 'zustand'] };
MAY.learn = { rooms: PAGE, packages: ['react', 'react-dom', 'zustand'] };
MAY.diagnose = { rooms: PAGE, packages: ['react', 'react-dom', 'zustand'] };
MAY.own = {
  rooms: [...PAGE, 'intake'],
  packages: ['react', 'react-dom', 'zustand'],
};
MAY.share = { rooms: PAGE, packages: ['react', 'react-dom', 'valibot'] };
MAY.app = { rooms: ['lab', ...PAGE], packages: ['react', 'react-dom'] };

const ROOMS = Object.keys(MAY);
/** The rooms that run in a shell, where Node's own modules are at hand. */
const IN_NODE = ['cli'];

const PACKAGES = [
  'react',
  'react-dom',
  'zustand',
  'idb',
  'valibot',
  'd3',
  'ml-matrix',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-webgpu',
  'left-pad',
];

interface Snippets {
  passes: string[];
  refused: string[];
}

/** One snippet a line; what stands under `refused` must be reported on its own line. */
const files: Record<string, Snippets> = {};
const imports = (from: string) => `import '${from}';`;

for (const room of ROOMS) {
  const { rooms, packages } = MAY[room];
  const own = [room, ...rooms];
  files[`src/${room}/x.ts`] = {
    passes: [
      imports('./other.ts'),
      imports('./own/folder/other.ts'),
      ...own.map((name) => imports(`#${name}/other.ts`)),
      ...packages.map(imports),
      ...(IN_NODE.includes(room) ? [imports('node:fs')] : []),
    ],
    refused: [
      ...ROOMS.filter((name) => !own.includes(name)).map((name) => imports(`#${name}/other.ts`)),
      ...ROOMS.filter((name) => name !== room).map((name) => imports(`../${name}/other.ts`)),
      ...PACKAGES.filter((name) => !packages.includes(name)).map(imports),
      ...(IN_NODE.includes(room) ? [] : [imports('node:fs')]),
      'Math.random();',
    ],
  };
  files[`src/${room}/x.test.ts`] = {
    passes: [
      ...['vitest', 'node:fs', 'node:fs/promises'].map(imports),
      'Math.random();',
      'Date.now();',
    ],
    refused: [imports('left-pad'), imports('../anywhere/x.ts')],
  };
  files[`src/${room}/own/x.ts`] = {
    passes: [imports('../other.ts'), imports('./other.ts')],
    refused: [imports('../../spec/index.ts'), imports('./.././../main.tsx')],
  };
  files[`src/${room}/own/deep/x.ts`] = {
    passes: [imports('../other.ts'), imports('../../other.ts')],
    refused: [imports('../../../spec/index.ts')],
  };
  files[`src/${room}/own/deep/deeper/x.ts`] = {
    passes: [imports('../../../other.ts')],
    refused: [imports('../../../../spec/index.ts')],
  };
}

const clocks = [
  'Date.now();',
  'new Date();',
  'performance.now();',
  'globalThis.performance.now();',
];
for (const room of [
  'numeric',
  'spec',
  'protocol',
  'data',
  'files',
  'intake',
  'model',
  'probes',
  'sweep',
  'diagnosis',
]) {
  files[`src/${room}/clock.ts`] = { passes: ['Math.max(1, 2);'], refused: clocks };
}
for (const room of ['session', 'worker', 'cli', 'lab-state', 'archive', 'panels', 'lab']) {
  files[`src/${room}/clock.ts`] = { passes: clocks, refused: [] };
}
const pageless = ['numeric', 'spec', 'data', 'files', 'intake', 'model', 'probes'];
for (const room of [...pageless, 'engine', 'session', 'worker', 'sweep', 'cli', 'diagnosis']) {
  files[`src/${room}/page.ts`] = { passes: [], refused: ['document.body;', 'window.name;'] };
}

Object.assign(files, {
  'src/lab-state/worker.ts': {
    passes: [
      "import type { Event } from '#protocol/messages.ts';",
      imports('#protocol/layout.ts'),
      "new Worker(new URL('../worker/entry.ts', import.meta.url));",
    ],
    refused: [imports('#session/session.ts'), imports('#worker/entry.ts')],
  },
  'src/engine/tfjs/tf.ts': {
    passes: [
      "export * from '@tensorflow/tfjs';",
      imports('@tensorflow/tfjs-backend-webgpu'),
      imports('#model/index.ts'),
    ],
    refused: [imports('react'), imports('#probes/index.ts')],
  },
  'src/engine/tfjs/trainer.ts': { passes: [], refused: [imports('@tensorflow/tfjs')] },
  'src/worker/wasm.ts': {
    passes: [imports('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url')],
    refused: [imports('@tensorflow/tfjs'), imports('@tensorflow/tfjs-backend-wasm')],
  },
  'src/bench/jax.ts': {
    passes: [imports('@jax-js/jax'), imports('#worker/wasm.ts')],
    refused: [imports('@tensorflow/tfjs'), imports('#session/session.ts')],
  },
  'src/bench/table.ts': { passes: [], refused: [imports('@jax-js/jax')] },
  'src/app/routes.ts': {
    passes: ["const Page = lazy(() => import('#bench/BenchPage.tsx'));"],
    refused: [imports('#bench/worker.ts'), imports('#engine/trainer.ts')],
  },
  'src/lab/later.tsx': {
    passes: ["import { useState } from 'react';", imports('#parts/later.tsx')],
    refused: ["import { lazy } from 'react';", "import { Suspense } from 'react';"],
  },
  'src/parts/later.tsx': { passes: ["import { lazy, Suspense } from 'react';"], refused: [] },
  'src/panels/loss/x.ts': {
    passes: [imports('../panel.ts'), imports('#panels/words.ts'), imports('#charts/line.ts')],
    refused: [imports('../missing/index.ts'), imports('#panels/missing/index.ts')],
  },
  'src/panels/loss/deep/x.ts': {
    passes: [imports('../mean.ts'), imports('../../panel.ts')],
    refused: [imports('../../missing/index.ts')],
  },
  'src/panels/index.ts': { passes: [imports('./loss/index.ts')], refused: [] },
  'src/main.tsx': {
    passes: [imports('react-dom/client'), imports('./app/App.tsx'), imports('./styles/page.css')],
    refused: [imports('./engine/trainer.ts'), imports('zustand'), imports('#session/session.ts')],
  },
  'src/charts/forms.ts': {
    passes: ["import type { Axis } from 'd3';"],
    refused: [
      "import type { Spec } from '#spec/index.ts';",
      "export * from '#spec/index.ts';",
      "export { a } from '../spec/index.ts';",
      "await import('#spec/index.ts');",
      "await import('../spec/index.ts');",
      "export type A = import('#spec/index.ts').Spec;",
      "require('#spec/index.ts');",
      "import b from '/src/spec/index.ts';",
      "import c from '#spec';",
    ],
  },
  'src/lab/dice.ts': {
    passes: ['Math.max(1, 2);'],
    refused: [
      "Math['random']();",
      'globalThis.Math.random();',
      '[1].map(Math.random);',
      'const { random } = Math;',
    ],
  },
  'claims/x.ts': {
    passes: ['#sweep/trial.ts', '#cli/store.ts', '#session/study.ts', 'node:fs', './y.ts'].map(
      imports,
    ),
    refused: ['#paper/paper-words.ts', '#panels/index.ts', '#lab-state/view.ts', 'react'].map(
      imports,
    ),
  },
  'datasets/digits/build.ts': { passes: [imports('node:fs')], refused: ['Math.random();'] },
} satisfies Record<string, Snippets>);

interface Report {
  diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
}

const tree = mkdtempSync(join(tmpdir(), 'wane-rooms-'));
const reported = new Map<string, Set<number>>();

beforeAll(() => {
  cpSync('biome.json', join(tree, 'biome.json'));
  cpSync('lint', join(tree, 'lint'), { recursive: true });
  for (const [path, { passes, refused }] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), [...passes, ...refused, ''].join('\n'));
  }
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const flags = ['--reporter=json', '--colors=off', '--max-diagnostics=none'];
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', ...flags, 'src', 'claims', 'datasets'],
    {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  for (const { category, location } of (JSON.parse(stdout) as Report).diagnostics) {
    if (!RULES.test(category)) continue;
    const path = location.path.replaceAll('\\', '/');
    reported.set(path, (reported.get(path) ?? new Set()).add(location.start.line));
  }
});

afterAll(() => rmSync(tree, { recursive: true }));

describe('the linter refuses what crosses rooms, throws dice or reads clocks', () => {
  test.each(Object.entries(files))('%s', (path, { passes, refused }) => {
    const lines = [...passes, ...refused];
    const found = [...(reported.get(path) ?? [])].sort((a, b) => a - b);
    expect(found.map((line) => lines[line - 1] ?? `line ${line}`)).toEqual(refused);
  });
});

test('biome.json holds the rules of scripts/rooms.mjs', () => {
  execFileSync(process.execPath, ['scripts/rooms.mjs', '--check'], { stdio: 'pipe' });
});

test('every folder of src is a room, or styles', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) expect([...ROOMS, 'styles']).toContain(name);
});
