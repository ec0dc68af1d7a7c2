/** `npm test`: every check of the project; the last line is `N passed, N failed`. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages, run } from './install.mjs';

ensurePackages();
const quick = process.argv.includes('--quick');
const reports = mkdtempSync(join(tmpdir(), 'wane-tests-'));
const total = { passed: 0, failed: 0 };

/** A check that passes or fails as a whole. */
const check = (command, args) => () => {
  const passed = run('npx', [command, ...args]);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
};

/** A runner that writes its results as JSON; `count` reads them. */
function counted(command, args, file, count, env = {}) {
  const succeeded = run('npx', [command, ...args], { env: { ...process.env, ...env } });
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch {
    console.error(`${command} left no results.`);
    return { passed: 0, failed: 1 };
  }
}

function units() {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted('vitest', args, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
}

async function browser() {
  const file = join(reports, 'playwright.json');
  try {
    const env = { WANE_BROWSER: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const args = ['test', '--reporter=list,json'];
    return counted(
      'playwright',
      args,
      file,
      ({ stats }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
      }),
      env,
    );
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

const stages = [
  ['format, lint and rooms', check('biome', ['ci', '.'])],
  ['types', check('tsc', ['--noEmit'])],
  ['dead code', check('knip', [])],
  ['units', units],
  ...(quick
    ? []
    : [
        ['build', check('vite', ['build'])],
        ['browser', browser],
      ]),
];

for (const [name, stage] of stages) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { passed, failed } = await stage();
  total.passed += passed;
  total.failed += failed;
  console.log(
    `── ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
