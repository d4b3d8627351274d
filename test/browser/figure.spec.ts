import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './chromium.ts';
import { type Product, startProduct } from './product.ts';

/** What a figure promises wherever it stands: read by keys, taken along whole. */
describeInBrowser('a figure', () => {
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

  async function visit(address: string, act: (page: Page, figure: Locator) => Promise<void>, look = {}): Promise<void> {
    const { page, faults } = await openPage(browser, product.address, look);
    await page.goto(address);
    const figure = page.locator('#rates');
    await figure.locator('.chart svg').waitFor();
    await act(page, figure);
    expect(faults).toEqual([]);
    await page.context().close();
  }

  const menuOf = (figure: Locator) => figure.getByRole('button', { name: /^(Del og last ned|Share and download)/ });

  async function taken(page: Page, figure: Locator, entry: string): Promise<Buffer> {
    await menuOf(figure).click();
    const coming = page.waitForEvent('download');
    await figure.getByRole('menuitem', { name: entry, exact: true }).click();
    return bytesOf(await coming);
  }

  test('is read by the arrow keys in the numbers of its table, which are said aloud', async () => {
    await visit('/cohorts/INSPIRE', async (page, figure) => {
      await figure.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      const reading = figure.locator('.data-cursor-reading');
      expect(await reading.getAttribute('aria-live')).toBe('polite');
      await reading.getByText('16/94').waitFor();
      const read = await reading.innerText();
      await page.keyboard.press('End');
      expect(await reading.innerText()).not.toBe(read);
      await page.keyboard.press('Escape');
      expect(await reading.innerText()).toBe('');
      await figure.getByText('Tabell', { exact: true }).click();
      const cells = await figure.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
      for (const cell of cells) expect(read).toContain(cell.trim());
    });
  });

  test('opens its menu, walks it and closes it by keys, and is free of barriers then too', async () => {
    await visit('/cohorts/INSPIRE', async (page, figure) => {
      await menuOf(figure).focus();
      await page.keyboard.press('ArrowDown');
      await figure.getByRole('menuitem', { name: 'Kopier bilde' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('End');
      const { violations } = await new AxeBuilder({ page }).include('#rates').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.keyboard.press('Enter');
      await figure.getByText('readr::read_csv', { exact: false }).waitFor();
      expect(await figure.getByRole('menu').count()).toBe(0);
    });
  });

  test('is taken along as SVG that stands alone: words, font, no address to fetch', async () => {
    await visit('/cohorts/INSPIRE', async (page, figure) => {
      const svg = String(await taken(page, figure, 'SVG'));
      const finding = (await figure.locator('.finding').innerText()).split(' ');
      for (const word of [...finding.slice(0, 3), 'INSPIRE', 'Åpent']) expect(svg).toContain(word);
      expect(svg).toContain("font-family:'Inter Variable'");
      expect(svg).toContain('url(data:font/woff2;base64,');
      expect(svg).not.toMatch(/(href|src)="https?:|url\(https?:/);
      expect(svg).not.toContain('Syntetiske data');
    });
  });

  test('is taken along as PNG, twice as large as it is shown', async () => {
    await visit('/cohorts/INSPIRE', async (page, figure) => {
      const png = await taken(page, figure, 'PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
      expect(png.length).toBeGreaterThan(10_000);
    });
  });

  test('is taken along as a workbook with its numbers and what they rest on', async () => {
    await visit('/cohorts/INSPIRE?lang=en', async (page, figure) => {
      const parts = unzipSync(await taken(page, figure, 'XLSX'));
      const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
      for (const said of ['objective', 'Bratman', 'clopper-pearson', 'About the table'])
        expect(strings.toLowerCase()).toContain(said.toLowerCase());
      expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toContain('<v>94</v>');
    });
  });

  test('prints whole, without what can only be pressed', async () => {
    await visit('/cohorts/INSPIRE', async (page, figure) => {
      await page.emulateMedia({ media: 'print' });
      expect(await menuOf(figure).isVisible()).toBe(false);
      expect(await figure.locator('.figure-footer').isVisible()).toBe(true);
      expect(await figure.locator('.chart svg').isVisible()).toBe(true);
    });
  });
});

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync((await download.path())!);
}
