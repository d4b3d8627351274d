import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './chromium.ts';
import { type Product, startProduct } from './product.ts';

describeInBrowser('saved views and runs', () => {
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

  async function opened(path: string, person: string, look = {}): Promise<{ page: Page; faults: string[] }> {
    const opened = await openPage(browser, product.address, look);
    await opened.page.request.post('/api/v1/session', {
      data: { person },
      headers: { 'x-connect-evidence': '1' },
    });
    await opened.page.goto(path);
    return opened;
  }

  test('a view kept by keyboard reopens the page with every choice, for others too once it is shared', async () => {
    const path = '/cohorts/INSPIRE?endpoint=PFS&table=survival';
    const { page, faults } = await opened(path, 'demo-economist');
    await page.getByRole('link', { name: 'Lagre visning' }).press('Enter');
    await page.getByLabel('Navn').fill('INSPIRE, progresjonsfri');
    await page.getByLabel('Del med alle').press('Space');
    await page.getByLabel('Navn').press('Enter');
    await page.getByText('«INSPIRE, progresjonsfri» er lagret.').waitFor();
    expect(faults).toEqual([]);
    const { page: other } = await opened('/views', 'demo-reviewer');
    await other.getByRole('link', { name: 'INSPIRE, progresjonsfri' }).click();
    await other.waitForURL(`**${path}`);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test('runs tell what was imported and by whom; the public learns which roles could see them', async () => {
    const { page, faults } = await opened('/runs', 'demo-steward');
    const row = page.getByRole('row', { name: /Import fra INSPIRE/ });
    await row.getByText('Ferdig').waitFor();
    await row.getByText('kommandolinjen').waitFor();
    expect(faults).toEqual([]);
    const { page: stranger } = await openPage(browser, product.address);
    await stranger.goto('/runs');
    await stranger.getByText('Hvorfor ser jeg ikke dette?').waitFor();
    await stranger.getByText(/Roller som kan: .*helseøkonom/i).waitFor();
    await Promise.all([page.context().close(), stranger.context().close()]);
  });

  test.each([
    { path: '/views?from=%2Fcohorts', width: 390, scheme: 'light', locale: 'nb-NO' },
    { path: '/views', width: 1280, scheme: 'dark', locale: 'en-GB' },
    { path: '/runs', width: 390, scheme: 'dark', locale: 'en-GB' },
    { path: '/runs', width: 320, scheme: 'light', locale: 'nb-NO' },
  ])('$path at $width px, $scheme, $locale: for everybody', async ({ path, ...look }) => {
    const { page, faults } = await opened(path, 'demo-steward', look);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
