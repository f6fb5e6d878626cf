import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where a Chromium is on this machine; nothing is downloaded. */
export function findChromium(): string {
  const places = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : usualPlaces;
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    `There is no Chromium at ${places.join(', ')}.\n` +
      'Install one (on Debian: apt-get install --yes chromium), or set CHROMIUM_PATH to where it is.',
  );
}
