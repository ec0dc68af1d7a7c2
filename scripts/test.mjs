/** `npm test`: every check of the project; the last line is `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, run } from './install.mjs';

ensurePackages();
const quick = process.argv.includes('--quick');
const reports = mkdtempSync(join(tmpdir(), 'wane-tests-'));

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** A check that passes or fails as a whole. */
const check = (command, args) => () => (run('npx', [command, ...args]) ? PASSED : FAILED);

/** A runner that writes its results as JSON, which `count` reads. A crash is one failure. */
function counted(command, args, file, count, env = {}) {
  const succeeded = run('npx', [command, ...args], { env: { ...process.env, ...env } });
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch {
    console.error(`${command} left no results.`);
    return FAILED;
  }
}

function units() {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted('vitest', args, file, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
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
  const count = ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  });
  return counted('playwright', ['test', '--reporter=list,json'], file, count, env);
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
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
