import { relative } from 'node:path';

const short = (message = '') => message.split('\n').slice(0, 3).join(' ');

/** Names of failed tests, with the first lines of why, of the JSON that vitest writes. */
export const failedTests = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${short(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages = [] }) => `${file} › ${fullName}: ${short(failureMessages[0])}`,
    );
  });

/** The same of the JSON that Playwright writes. */
export function failedSpecs({ suites = [] }) {
  const specs = suites.flatMap((suite) =>
    (suite.specs ?? []).filter(({ tests }) => tests.some(isFailed)),
  );
  const names = specs.map(({ file, line, title, tests }) => {
    const [error] = tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors));
    return `e2e/${file}:${line} › ${title}: ${short(error?.message)}`;
  });
  return [...names, ...suites.flatMap((suite) => failedSpecs(suite))];
}

const isFailed = ({ status }) => status === 'unexpected' || status === 'flaky';
