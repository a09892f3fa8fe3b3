import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const args = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const unsafe = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts the Chromium that the machine has, else the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ args: [...unsafe, ...args], ...(await findBrowser()) });
}

async function findBrowser(): Promise<LaunchOptions> {
  const installed =
    process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  if (installed) return { executablePath: installed };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const { default: packed } = await import('@sparticuz/chromium');
  try {
    return { executablePath: await packed.executablePath(), args: [...unsafe, ...args, ...packed.args] };
  } catch (cause) {
    const advice =
      'No Chromium found: install one (apt-get install chromium) or set CHROMIUM_PATH to its program.';
    throw new Error(advice, { cause });
  }
}
