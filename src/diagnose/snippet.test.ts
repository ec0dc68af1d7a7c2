import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import SNIPPET from './snippet.py?raw';

it('is fifteen lines, the same on the page and in the documents', () => {
  expect(SNIPPET.trimEnd().split('\n')).toHaveLength(15);
  expect(readFileSync('docs/diagnose.md', 'utf8')).toContain(`\`\`\`python\n${SNIPPET}\`\`\``);
});
