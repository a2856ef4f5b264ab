import { existsSync } from 'node:fs';
import { run } from './run.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chineseFonts = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/truetype/noto/NotoSansCJK-Regular.ttc'];

const findBrowser = (): string | undefined => [process.env.CHROMIUM_PATH, ...places].find((path) => path !== undefined && existsSync(path));

const installFromDebian = async (): Promise<void> => {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  process.stderr.write('Installing Chromium and a Chinese font from Debian …\n');
  await run('apt-get', ['-qq', 'update'], quiet);
  await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
};

/**
 * The browser that the tests drive: the one of `CHROMIUM_PATH` or of the system, else Debian's when the program runs as root there, else
 * Playwright's own download.
 * @returns its path; undefined when Playwright shall use its own.
 * @throws with what to install when there is none.
 */
export const provideBrowser = async (): Promise<string | undefined> => {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && (findBrowser() === undefined || !chineseFonts.some((font) => existsSync(font)))) await installFromDebian();
  const found = findBrowser();
  if (found !== undefined) return found;
  if ((await run('playwright', ['install', 'chromium'])) === 0) return undefined;
  throw new Error(
    'The browser tests need Chromium and a Chinese font: install the packages chromium and fonts-noto-cjk, or set CHROMIUM_PATH.',
  );
};
