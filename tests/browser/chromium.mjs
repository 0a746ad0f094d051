// The browser: the system's Chromium, in its new headless mode, with an empty profile each time.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Without these Chromium 156 draws a hidden address bar, for a second of CPU at every launch. */
const NO_ADDRESS_BAR = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/** Without these Chromium looks for hosts that a closed network does not have. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** A public host name that leads to this machine: what a visitor's browser sees. */
export const PUBLIC_HOST = 'shop.example';

export function launchChromium() {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--headless=new',
      '--no-sandbox',
      `--host-resolver-rules=MAP ${PUBLIC_HOST} 127.0.0.1`,
      NO_ADDRESS_BAR,
      ...QUIET,
    ],
  });
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    ...folders.map((folder) => join(folder, 'chromium')),
  ];
  const found = candidates.find((path) => path && isExecutable(path));
  if (!found) throw new Error('Chromium is not installed; name one in the variable CHROMIUM.');
  return found;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
