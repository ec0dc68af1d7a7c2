import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { otherHome } from './home.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wane-homes-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is left as it is where it can be written to, or be made', () => {
  expect(otherHome({}, folder)).toBeUndefined();
  expect(otherHome({}, join(folder, 'not', 'yet'))).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it.skipIf(process.platform === 'win32')(
  'is another where nothing can be written, and that is said',
  () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const found = otherHome({}, file, folder);
    const { HOME = '', npm_config_cache = '' } = found?.env ?? {};
    expect(existsSync(HOME)).toBe(true);
    expect([HOME.startsWith(folder), npm_config_cache.startsWith(HOME)]).toEqual([true, true]);
    expect(found?.line).toContain(`${file} cannot be written to`);
    expect(() => otherHome({}, file, file)).toThrow(/Set HOME to a folder that can\.$/);
    const named = otherHome({ PLAYWRIGHT_BROWSERS_PATH: '/browsers' }, file, folder);
    expect(named?.env.PLAYWRIGHT_BROWSERS_PATH).toBe('/browsers');
  },
);
