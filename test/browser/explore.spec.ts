import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './chromium.ts';
import { type Product, startProduct } from './product.ts';

/** A source explored by keyboard alone, in both looks, from phone to desktop. */
describeInBrowser('exploring a source', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 30_000);

  const selected = (page: Page) => page.locator('.selection-n');
  const bar = (page: Page, facet: string, name: string) =>
    page.locator(`#${facet}`).getByRole('checkbox', { name: new RegExp(`^${name}`) });

  /** Chooses by the keyboard, and waits until so many are told to be left. */
  async function press(page: Page, facet: string, name: string, left: number): Promise<void> {
    await bar(page, facet, name).focus();
    await page.keyboard.press('Space');
    await selected(page)
      .filter({ hasText: new RegExp(`^\\s*${left} av 94`) })
      .waitFor();
  }

  test('what is pressed selects in every other figure, going back undoes it, and a reload keeps it', async () => {
    const { page, faults } = await openPage(browser, product.address);
    await page.goto('/explore');
    await selected(page).filter({ hasText: '94 av 94' }).waitFor();
    const melanoma = page.locator('#tumour_type li', { hasText: 'Melanoma' });
    expect(await melanoma.innerText()).toMatch(/12\s+av 12/);

    await press(page, 'sex', 'Menn', 36);
    expect(await melanoma.innerText()).toMatch(/[0-9]+\s+av 12/);
    expect(await melanoma.innerText()).not.toMatch(/12\s+av 12/);
    // What was not chosen of the same trait is still counted.
    expect(await page.locator('#sex li', { hasText: 'Kvinner' }).innerText()).toMatch(/58\s+av 58/);
    await press(page, 'sex', 'Kvinner', 94);

    await page.goBack();
    await selected(page).filter({ hasText: '36 av 94' }).waitFor();
    await page.reload();
    await selected(page).filter({ hasText: '36 av 94' }).waitFor();
    expect(await bar(page, 'sex', 'Menn').isChecked()).toBe(true);
    expect(await bar(page, 'sex', 'Kvinner').isChecked()).toBe(false);

    const cohort = page.getByRole('link', { name: 'Lagre som kohort' });
    await cohort.focus();
    await page.keyboard.press('Enter');
    await page.locator('#builder-n').filter({ hasText: '36' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('response by biomarker is the published one, and its table is downloaded', async () => {
    const { page, faults } = await openPage(browser, product.address);
    await page.goto('/explore?source=INSPIRE');
    const table = page.locator('#cross').getByRole('table');
    await table.getByRole('row', { name: /^respons 14 1 1 16$/i }).waitFor();
    await page
      .locator('#cross')
      .getByRole('button', { name: /Del og last ned/ })
      .click();
    const csv = page.locator('#cross').getByRole('menuitem', { name: 'CSV', exact: true });
    const answer = await page.request.get((await csv.getAttribute('href'))!);
    expect(await answer.text()).toContain(
      'BIN,RESPONDER,RESPONDER,BIN,Decrease from baseline,Decrease from baseline,14,OK',
    );
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  test.each([
    { width: 390, scheme: 'light', lang: 'nb' },
    { width: 1280, scheme: 'dark', lang: 'en' },
  ] as const)('at $width pixels, $scheme, in $lang it fits and is accessible', async ({ width, scheme, lang }) => {
    const { page, faults } = await openPage(browser, product.address, { width, scheme });
    await page.goto(`/explore?lang=${lang}`);
    await page.locator('#cross').getByRole('table').waitFor();
    await bar(page, 'age', '50').click();
    await page.locator('.chip').waitFor();
    await page.waitForLoadState('networkidle');
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: `test/browser/shots/explore-${width}-${scheme}.png`, fullPage: true });
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
