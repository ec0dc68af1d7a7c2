/** `npm test`: every check of the project; the last line is `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { failedSpecs, failedTests } from './failed.mjs';
import { ensurePackages, run, runBeside } from './install.mjs';

ensurePackages();
// After it, since an old Node has no such parser, and is told so there.
const { asked } = await import('#cli/command.mjs');
const { quick } = asked('npm test -- [--quick]', {
  options: { quick: { type: 'boolean' } },
}).values;
const reports = mkdtempSync(join(tmpdir(), 'wane-tests-'));

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** Names of the tests that failed, told once more at the end: of a long log people see the last lines. */
const failures = [];

/** A check that passes or fails as a whole. */
const check = (command, args) => () => (run('npx', [command, ...args]) ? PASSED : FAILED);

/** What a runner wrote into a JSON file, as `read` reads it. A crash is one failure. */
function counted(name, succeeded, file, read) {
  try {
    const { passed, failed, names } = read(JSON.parse(readFileSync(file, 'utf8')));
    failures.push(...names);
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch {
    console.error(`${name} left no results.`);
    return FAILED;
  }
}

/** The unit tests of some projects, beside others: what they print comes once they have ended. */
async function unitsOf(name, projects) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['vitest', 'run', ...projects.map((one) => `--project=${one}`), ...reporters];
  const succeeded = await runBeside('npx', args, { env: { ...process.env, FORCE_COLOR: '1' } });
  return counted(`vitest (${name})`, succeeded, file, (results) => ({
    passed: results.numPassedTests,
    failed: results.numFailedTests,
    names: failedTests(results),
  }));
}

/** An imitated graphics card keeps less than one core busy: its tests fill what those of Node leave idle. */
async function units() {
  const both = [unitsOf('node', ['node', 'pure']), unitsOf('browser', ['webgpu'])];
  const [node, webgpu] = await Promise.all(both);
  return { passed: node.passed + webgpu.passed, failed: node.failed + webgpu.failed };
}

let built = false;
function build() {
  built = run('npx', ['vite', 'build']);
  return built ? PASSED : FAILED;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function browser() {
  if (!built) throw new Error('There is no build to open in a browser.');
  const file = join(reports, 'playwright.json');
  const env = {
    WANE_BROWSER: await ensureBrowser(),
    WANE_PORT: await freePort(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const read = (results) => ({
    passed: results.stats.expected,
    failed: results.stats.unexpected + results.stats.flaky,
    names: failedSpecs(results),
  });
  const args = ['playwright', 'test', '--reporter=list,json'];
  const succeeded = run('npx', args, { env: { ...process.env, ...env } });
  return counted('playwright', succeeded, file, read);
}

const stages = {
  'format, lint and rooms': check('biome', ['ci', '.']),
  types: check('tsc', ['-b']),
  'dead code': check('knip', []),
  units,
  build,
  size: () => (run('node', ['scripts/size.mjs']) ? PASSED : FAILED),
  ...(quick ? {} : { browser }),
};

const total = { passed: 0, failed: 0 };
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { passed, failed } = await Promise.resolve()
    .then(stage)
    .catch((error) => {
      console.error(error.message);
      return FAILED;
    });
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(`(${name})`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}

rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.error(`\nWhat failed:\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
