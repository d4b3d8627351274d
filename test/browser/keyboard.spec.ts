import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './chromium.ts';
import { Keys } from './keys.ts';
import { type Product, startProduct } from './product.ts';

const THREE_MINUTES = 180_000;

/** An economist without a mouse: only keys are pressed, and what is pressed must be what has the focus. */
describeInBrowser('by keyboard alone', () => {
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

  test(
    'from nothing to a saved, shared cohort with its response, its survival and a workbook',
    async () => {
      const { page, faults } = await openPage(browser, product.address);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const keys = new Keys(page);
      await page.goto('/');

      await keys.press('Enter', page.getByRole('link', { name: 'Logg inn' }));
      await keys.press('Enter', page.getByRole('button', { name: /Økonom/ }));
      await keys.press('Enter', page.getByRole('link', { name: 'Kohorter' }));
      await keys.press('Enter', page.getByRole('link', { name: 'Ny kohort' }));

      await keys.type('INSPIRE', page.getByLabel('Kilde'));
      await keys.press('Enter', page.locator('[data-field=TUMOUR_TYPE]'));
      await keys.press('Space', page.getByRole('checkbox', { name: /Melanom/ }));
      await keys.press('Space', page.getByRole('checkbox', { name: /High-grade|Høygradig/ }));
      await page.locator('#builder-n').filter({ hasText: '30' }).waitFor();
      await keys.type('Melanom og eggstokk', page.locator('#save-name'));
      await keys.type('Hvor lenge lever de to gruppene?', page.locator('#save-purpose'));
      await keys.press('Enter', page.locator('#save'));
      await page.waitForURL(/\/cohorts\/K\d+~1/);
      await page.getByRole('heading', { level: 1, name: 'Melanom og eggstokk' }).waitFor();

      await keys.press('Enter', page.locator('#tab-outcome'));
      const response = page.locator('#rates');
      await response
        .locator('.finding')
        .filter({ hasText: / av 30 \(/ })
        .waitFor();
      const curve = page.locator('#survival-curves');
      await curve.locator('.finding').filter({ hasText: 'hos 30 personer' }).waitFor();

      await keys.press('Enter', page.getByRole('button', { name: 'Del lenke' }));
      await page.getByRole('button', { name: 'Lenken er kopiert' }).waitFor();
      await keys.press('Enter', curve.getByRole('button', { name: /Del og last ned/ }));
      const workbook = await keys.download(curve.getByRole('menuitem', { name: 'XLSX' }));
      expect(sheetsOf(workbook)).toEqual(['Tabell', 'Om', 'Kolonner']);

      const shared = await page.evaluate(() => navigator.clipboard.readText());
      const { page: other, faults: others } = await openPage(browser, product.address);
      await other.request.post('/api/v1/session', {
        data: { person: 'demo-reviewer' },
        headers: { 'x-connect-evidence': '1' },
      });
      await other.goto(shared);
      await other.locator('#survival-curves .finding').filter({ hasText: 'hos 30 personer' }).waitFor();
      expect([...faults, ...others]).toEqual([]);
    },
    THREE_MINUTES,
  );
});

function sheetsOf(workbook: Buffer): string[] {
  const book = new TextDecoder().decode(unzipSync(workbook)['xl/workbook.xml']);
  return [...book.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name]) => name!);
}
