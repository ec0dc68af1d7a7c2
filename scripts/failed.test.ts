import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failedSpecs, failedTests } from './failed.mjs';

const test = (status: string, message: string) => ({
  tests: [{ status, results: [{ errors: [{ message }] }] }],
});

it('names the tests of vitest that failed, and files that could not be read', () => {
  const name = join(process.cwd(), 'src/a.test.ts');
  const assertionResults = [
    { status: 'passed', fullName: 'is right' },
    { status: 'failed', fullName: 'is wrong', failureMessages: ['expected 1\nto be 2\nat\nb'] },
  ];
  expect(
    failedTests({
      testResults: [
        { name, status: 'failed', message: '', assertionResults },
        { name, status: 'failed', message: 'no such file', assertionResults: [] },
        { name, status: 'passed', message: '', assertionResults: [] },
      ],
    }),
  ).toEqual(['src/a.test.ts › is wrong: expected 1 to be 2 at', 'src/a.test.ts: no such file']);
});

it('names the tests of Playwright that failed or passed only when tried again, however deep', () => {
  const place = { file: 'lab.spec.ts', line: 3 };
  const specs = [
    { ...place, title: 'fails', ...test('unexpected', 'timed out') },
    { ...place, title: 'passes', ...test('expected', '') },
  ];
  const deeper = [{ specs: [{ ...place, title: 'wavers', ...test('flaky', 'once') }] }];
  expect(failedSpecs({ suites: [{ specs, suites: deeper }] })).toEqual([
    'e2e/lab.spec.ts:3 › fails: timed out',
    'e2e/lab.spec.ts:3 › wavers: once',
  ]);
  expect(failedSpecs({})).toEqual([]);
});
