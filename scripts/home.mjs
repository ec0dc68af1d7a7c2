import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether a folder can have files, or can itself be made: tried, since not all who may write can. */
function canHold(path) {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    rmdirSync(mkdtempSync(join(there, '.wane-')));
    return true;
  } catch {
    return false;
  }
}

/**
 * Where npm and browsers keep their files, if the home folder cannot be written to: what is to stand in the
 * environment of all that is started, and a line that says so. Nothing where all is as usual.
 *
 * @throws Error in a sentence if there is no other place.
 */
export function otherHome(env = process.env, home = homedir(), temporary = tmpdir()) {
  if (process.platform === 'win32' || canHold(home)) return undefined;
  const other = join(temporary, `wane-home-${process.getuid?.() ?? ''}`);
  if (!canHold(other)) {
    throw new Error(
      `Neither the home folder ${home} nor ${temporary} can be written to. Set HOME to a folder that can.`,
    );
  }
  mkdirSync(other, { recursive: true, mode: 0o700 });
  const browsers = join(home, '.cache', 'ms-playwright');
  return {
    env: {
      HOME: other,
      npm_config_cache: join(other, '.npm'),
      ...(existsSync(browsers) && { PLAYWRIGHT_BROWSERS_PATH: browsers }),
      ...(env.PLAYWRIGHT_BROWSERS_PATH && {
        PLAYWRIGHT_BROWSERS_PATH: env.PLAYWRIGHT_BROWSERS_PATH,
      }),
    },
    line: `The home folder ${home} cannot be written to: what npm and browsers keep goes to ${other}.`,
  };
}
