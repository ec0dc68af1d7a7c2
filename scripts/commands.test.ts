import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

// They show panels to nobody, and yet read what panels say.
it.each([
  ['record', '--preset', 'none'],
  ['lessons', '--only', 'none'],
])('npm run %s reads all it needs, outside of Vite too', (name, ...words) => {
  const [, ...command] = scripts[name].split(' ');
  const { stderr } = spawnSync(process.execPath, [...command, ...words], { encoding: 'utf8' });
  expect(stderr).not.toMatch(/ERR_/);
});
