import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = PLACES.find((place): place is string => place !== undefined && existsSync(place));

/** Chromium asks the outside world for nothing while a test runs. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (!found)
  process.stderr.write(
    'Browser tests are skipped as no Chromium was found: install it, or set CHROMIUM to where it is\n',
  );

/** describe() where a Chromium is installed; elsewhere the tests are reported as skipped. */
export const describeInBrowser = found ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: found, args: QUIET });
}

/** A page of the given width that fails the test on any error of the script or breach of the content policy. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, height = 900, scheme = 'light' as 'light' | 'dark', locale = 'nb-NO' } = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: scheme,
    locale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}
