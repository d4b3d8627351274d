import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';

/** More stops than any screen has: a Tab that goes round past this never comes to what it seeks. */
const LONGEST_ROUND = 200;
const TIMES_LOOKED = 5;

/** What a keyboard can do: go on by Tab, press, type. Nothing here sets the focus or sends a click by itself. */
export class Keys {
  constructor(private readonly page: Page) {}

  async press(key: string, on: Locator): Promise<void> {
    await this.reach(on);
    await this.page.keyboard.press(key);
  }

  async type(text: string, into: Locator): Promise<void> {
    await this.reach(into);
    await this.page.keyboard.type(text);
  }

  /** Goes down an open menu to an entry, opens it and takes what comes. */
  async download(entry: Locator): Promise<Buffer> {
    await entry.waitFor();
    for (let pressed = 0; !(await hasFocus(entry)) && pressed < LONGEST_ROUND; pressed++)
      await this.page.keyboard.press('ArrowDown');
    const coming: Promise<Download> = this.page.waitForEvent('download');
    await this.page.keyboard.press('Enter');
    return readFile(await (await coming).path());
  }

  /** By Tab, round and round: what is sought may come while one is on the way. */
  private async reach(sought: Locator): Promise<void> {
    await sought.first().waitFor();
    for (let pressed = 0; pressed < LONGEST_ROUND * TIMES_LOOKED; pressed++) {
      if (await hasFocus(sought.first())) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Cannot reach ${sought.toString()} by Tab as it must be able to have the focus`);
  }
}

/** False also of what the page has just drawn anew: the next Tab looks again. */
function hasFocus(sought: Locator): Promise<boolean> {
  return sought.evaluate((element) => element === document.activeElement, null, { timeout: 1000 }).catch(() => false);
}
