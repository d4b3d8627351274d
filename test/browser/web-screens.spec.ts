import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './chromium.ts';
import { type Product, startProduct } from './product.ts';

/** Overview and cohort as people use them: by mouse, by key, in both languages, from phone to wide screen. */
describeInBrowser('the overview and a cohort', () => {
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

  /** Opens an address, does what the test does, and leaves a picture; no script may have failed on the way. */
  async function visit(address: string, name: string, act: (page: Page) => Promise<void>, look = {}): Promise<void> {
    const { page, faults } = await openPage(browser, product.address, look);
    await page.goto(address);
    await act(page);
    await page.screenshot({ path: `test/browser/shots/${name}.png`, fullPage: true });
    expect(faults).toEqual([]);
    await page.context().close();
  }

  async function signIn(page: Page, person: RegExp): Promise<void> {
    await page.getByRole('link', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: person }).click();
    await page.getByRole('button', { name: 'Logg ut' }).waitFor();
  }

  test('the public sees the printed funnel with both denominators and no protected source', async () => {
    await visit('/', 'overview-public', async (page) => {
      await page.getByText('Av 1\u00a0167 screenede ble 186 behandlet').waitFor();
      const control = page.locator('.tile').last();
      await control.getByText('58 av 145 evaluerbare, 95\u00a0% KI 32,0–48,5\u00a0%').waitFor();
      await control.getByText('58 av 170 behandlede, fulgt i minst 16 uker, 95\u00a0% KI 27,0–41,8\u00a0%').waitFor();
      expect(await page.getByText('IMPRESS-DEMO').count()).toBe(0);
    });
  });

  test('whoever signs in sees the invented programme, labelled so, and how many cohorts were opened', async () => {
    await visit('/', 'overview-economist', async (page) => {
      await signIn(page, /Økonom/);
      await page.getByText('Syntetiske data: oppdiktede personer').waitFor();
      await page
        .locator('#monitor')
        .getByText(/positive av \d+ åpnede i alt/)
        .waitFor();
    });
  });

  test('survival of INSPIRE by ctDNA is the published one, as diagram and as table, and its address reopens it', async () => {
    await visit('/cohorts/INSPIRE', 'cohort-survival', async (page) => {
      await page.getByLabel('Del etter').selectOption('BIOMARKER');
      const figure = page.locator('#survival-curves');
      const finding = figure.locator('.finding');
      await finding.filter({ hasText: 'Log-rank: p\u00a0<\u00a00,001' }).waitFor();
      expect(await finding.innerText()).toContain('3,06 (1,62–5,77)');
      await figure.locator('svg[role=img] > title').waitFor({ state: 'attached' });
      await figure.getByText('Tabell', { exact: true }).click();
      await figure.getByRole('table', { name: 'Totaloverlevelse ved valgte tider' }).waitFor();
      const before = await figure.innerText();
      await page.reload();
      await figure.getByRole('table', { name: 'Totaloverlevelse ved valgte tider' }).waitFor();
      expect(await figure.innerText()).toBe(before);
    });
  });

  test('the curves are read by the arrow keys alone', async () => {
    await visit('/cohorts/INSPIRE?by=SEX', 'cohort-reading', async (page) => {
      const cursor = page.getByRole('slider', { name: 'Les av kurvene' });
      await cursor.focus();
      await page.keyboard.press('End');
      expect(await cursor.getAttribute('aria-valuetext')).toMatch(/måneder: Kvinner: .*; Menn: /);
    });
  });

  test('response of SUMMIT has those not evaluable in the denominator', async () => {
    await visit('/cohorts/SUMMIT', 'cohort-response', async (page) => {
      await page
        .locator('.finding')
        .filter({ hasText: '4 av 25 (16,0\u00a0%) hadde komplett eller delvis respons; 6 var ikke evaluerbare' })
        .waitFor();
      await page.locator('#best svg[role=img]').waitFor();
    });
  });

  test('the table of a figure is downloaded, in English and for Norwegian Excel', async () => {
    await visit('/cohorts/SUMMIT?lang=en', 'cohort-english', async (page) => {
      const figure = page.locator('#rates');
      await figure.getByRole('button', { name: /Share and download/ }).click();
      const addressOf = async (name: string) =>
        (await figure.getByRole('menuitem', { name, exact: true }).getAttribute('href'))!;
      const csv = await page.request.get(await addressOf('CSV'));
      expect(csv.status()).toBe(200);
      expect(await csv.text()).toContain('OBJECTIVE_RESPONSE');
      const excel = await (await page.request.get(await addressOf('Excel (Norwegian)'))).text();
      expect(excel.startsWith('\ufeff')).toBe(true);
      expect(excel).toContain(';0,16');
    });
  });

  test('a failing figure says what failed and leaves the others alone', async () => {
    await visit('/glossary', 'cohort-failure', async (page) => {
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('CohortSurvival') ? route.fulfill({ status: 503 }) : route.continue(),
      );
      await page.goto('/cohorts/INSPIRE');
      await page.getByRole('alert').getByText('Kunne ikke hente overlevelsen').waitFor();
      await page.getByText('Serveren svarte med en feil (503)').waitFor();
      await page.locator('#rates').waitFor();
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: 'Prøv igjen' }).click();
      await page.locator('#survival-curves').waitFor();
    });
  });

  /** Nothing leaves the page sideways, and axe finds nothing. */
  async function inspect(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  const EVERY = ['/', '/cohorts/INSPIRE', '/cohorts/SUMMIT', '/sign-in', '/glossary'];

  test.each([
    { width: 390, scheme: 'light', lang: 'nb', paths: EVERY },
    { width: 1280, scheme: 'dark', lang: 'en', paths: EVERY.slice(0, 2) },
    { width: 1920, scheme: 'light', lang: 'nb', paths: EVERY.slice(0, 2) },
  ] as const)(
    'at $width pixels, $scheme, in $lang every screen fits and is accessible',
    async ({ width, scheme, lang, paths }) => {
      for (const path of paths) {
        const name = `${path.replaceAll('/', '-')}-${width}-${scheme}-${lang}`;
        await visit(`${path}?lang=${lang}`, name, inspect, { width, scheme });
      }
    },
    120_000,
  );
});
