import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../../../local/http/listen.ts';
import { signalGuarded, startGuarded } from '../../../local/process/guarded-process.ts';
import { getsReady, hasEnded } from '../../tools/gets-ready.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';

/** WebKit without a desk around it; it comes with the driver. */
const findBrowser = (): string => {
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (browser && existsSync(DRIVER) && existsSync(SCREEN)) return browser;
  throw new Error(
    'There is no WebKit to drive: install it, on Debian by apt-get install --yes webkit2gtk-driver xvfb.',
  );
};

export interface WebKit {
  readonly driver: WebDriver;
  stop(): Promise<void>;
}

/** Opens WebKit on a screen that nobody sees. @throws Error when it does not get ready */
export async function startWebKit(): Promise<WebKit> {
  const binary = findBrowser();
  const port = await freePort();
  const server = startGuarded(SCREEN, ['-a', DRIVER, `--port=${port}`]);
  const stop = async () => {
    if (hasEnded(server)) return;
    const gone = once(server, 'exit');
    signalGuarded(server, 'SIGTERM');
    await gone;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    if (!(await getsReady(server, `${url}/status`, ({ ok }) => ok))) {
      throw new Error('WebKit’s driver did not get ready');
    }
    const driver = await openBrowser(url, binary);
    return { driver, stop: () => driver.quit().finally(stop) };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

const openBrowser = async (driverUrl: string, binary: string): Promise<WebDriver> => {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  return new Builder().usingServer(driverUrl).withCapabilities(capabilities).build();
};
