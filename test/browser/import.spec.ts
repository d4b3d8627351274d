import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPage } from './chromium.ts';
import { startProduct, type Product } from './product.ts';

const INSPIRE = ['pembrolizumab.csv', 'ctDNA.csv'].map((name) => `seeds/public/inspire/${name}`);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeInBrowser('the import', () => {
  let product: Product;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'connect-evidence-import-'));
    writeFileSync(join(folder, 'figure.png'), PNG);
    writeFileSync(join(folder, 'subject.csv'), largeFile(400_000));
    mkdirSync(join(folder, 'few'));
    writeFileSync(join(folder, 'few', 'subject.csv'), largeFile(40));
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const steward = async (options: Parameters<typeof openPage>[2] = {}) => {
    const { page, faults } = await openPage(browser, product.address, options);
    await page.goto('/sign-in?lang=nb&return=%2Fdata%2Fimport');
    await page.getByRole('button', { name: /dataansvarlig/ }).click();
    await page.getByRole('heading', { name: 'Importer data' }).waitFor();
    return { page, faults };
  };

  test('a foreign file is mapped, tried, loaded and frozen; going back loses nothing', async () => {
    const { page, faults } = await steward();
    await choose(page, INSPIRE, 'INSPIRE');
    await page.getByRole('link', { name: 'Tilordning' }).click();
    await page.getByRole('heading', { name: 'Fil pembrolizumab.csv' }).waitFor();
    await tryIt(page);
    await page.getByText('Leveransen ville blitt avvist').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'one of F, M' }).count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Tilbake til Tilordning' }).click();
    await page.getByRole('button', { name: 'Bruk ingen tilordning' }).click();
    await page.getByTestId('mapping').setInputFiles('seeds/public/inspire/mapping.yaml');
    await page.getByRole('heading', { name: 'Fil ctDNA.csv' }).waitFor();
    await page.getByRole('link', { name: /Velg fil/ }).click();
    await page.getByText('2 filer valgt').waitFor();
    await page.getByLabel('Datakutt').fill('2020-06-01');
    await page.getByRole('link', { name: 'Prøvekjøring' }).click();
    await page.getByText('Noe er endret siden prøven').waitFor();
    await page.getByRole('button', { name: 'Kjør prøven på nytt' }).click();
    await page.getByText('364 lest + 0 avvist = 364 i filene').waitFor();
    await page.getByRole('button', { name: 'Videre til innlasting' }).click();
    await page.getByRole('button', { name: 'Last inn', exact: true }).click();
    await page.getByText('Leveransen er godkjent').waitFor();
    await page.getByRole('button', { name: 'Frys uttrekket' }).click();
    await page.getByText('Uttrekket er frosset').waitFor();
    await page.getByRole('link', { name: 'Vis leveransen' }).click();
    await page.getByRole('heading', { name: 'Leveranse fra INSPIRE' }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  test('a source that is new is named here, tried, and registered when it is loaded', async () => {
    const { page, faults } = await steward();
    await page.getByTestId('files').setInputFiles([join(folder, 'few', 'subject.csv')]);
    await page.getByText('Er kilden ny?').click();
    await page.getByText('En ny kilde er skjermet').waitFor();
    await page.getByLabel('Tittel på den nye kilden').fill('Studie fra nettleseren');
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('link', { name: /Gi den nye kilden en kode/ }).waitFor();
    await barrierFree(page);
    await page.getByLabel('Kode for den nye kilden').fill('ny-studie');
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('link', { name: 'Prøvekjøring' }).click();
    await page.getByRole('button', { name: 'Kjør prøven' }).click();
    await page.getByText('Ren: leveransen kan lastes inn').waitFor();
    const known = () => page.request.post('/graphql', { data: { query: '{ sources { id disclosure } }' } });
    expect(await (await known()).text()).not.toContain('NY-STUDIE');
    await page.getByRole('button', { name: 'Videre til innlasting' }).click();
    await page.getByRole('button', { name: 'Last inn', exact: true }).click();
    await page.getByText('Leveransen er godkjent').waitFor();
    expect((await (await known()).json()).data.sources).toContainEqual({ id: 'NY-STUDIE', disclosure: 'PROTECTED' });
    expect(faults).toEqual([]);
  }, 60_000);

  test('a mapping that cannot be read keeps every letter, and says in which line', async () => {
    const { page, faults } = await steward();
    await choose(page, INSPIRE, 'INSPIRE');
    await page.getByRole('link', { name: 'Tilordning' }).click();
    await page.getByText('Som YAML', { exact: true }).click();
    const text = page.getByLabel('Tilordning i YAML');
    await text.fill('files:\n  - file: "pembro');
    await page.getByText('Linje 2:').waitFor();
    await page.getByText('Som tabell', { exact: true }).click();
    await page.getByText('Ingenting er borte').waitFor();
    await page.getByText('Som YAML', { exact: true }).click();
    expect(await text.inputValue()).toBe('files:\n  - file: "pembro');
    await page.reload();
    await page.getByText('Slipp filer').waitFor(); // the files are gone with the page, the words are not
    expect(await page.evaluate(() => sessionStorage.getItem('connect-evidence.import'))).toContain('pembro');
    expect(faults).toEqual([]);
  }, 60_000);

  test('a file that is no table is refused, by its name', async () => {
    const { page } = await steward();
    await choose(page, [join(folder, 'figure.png')], 'INSPIRE');
    await page.getByRole('heading', { name: 'Gjenkjent som' }).waitFor();
    await page.getByRole('link', { name: 'Prøvekjøring' }).click();
    await page.getByRole('button', { name: 'Kjør prøven' }).click();
    await page.getByText('Leveransen ville blitt avvist').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'figure.png' }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: 'Last inn' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Last inn' }).click();
    await page.getByText('krever en prøvekjøring uten avvik').waitFor();
  }, 60_000);

  test('a long dry run can be stopped, and a server that dies in it leaves everything as it was', async () => {
    const { page } = await steward();
    await choose(page, [join(folder, 'subject.csv')], 'REGISTER-DEMO');
    await page.getByRole('link', { name: 'Prøvekjøring' }).click();
    await page.getByRole('button', { name: 'Kjør prøven' }).click();
    await page.getByRole('button', { name: 'Stopp' }).click();
    await page.getByText('Prøvekjøringen ble stoppet').waitFor();
    await page.getByRole('button', { name: 'Kjør prøven på nytt' }).click();
    await page.getByRole('progressbar').waitFor();
    await product.kill();
    await page.getByText('Forbindelsen ble brutt').waitFor();
    await product.startAgain();
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByText('400 000 i filene').waitFor({ timeout: 60_000 });
  }, 180_000);

  test.each([
    { width: 390, scheme: 'light' as const },
    { width: 1280, scheme: 'dark' as const },
    { width: 1920, scheme: 'light' as const },
  ])(
    'data and import have no barrier and no sideways scroll at $width px, $scheme',
    async ({ width, scheme }) => {
      const { page, faults } = await steward({ width, scheme });
      await choose(page, INSPIRE, 'INSPIRE');
      await page.getByText('Skrivemåte').first().waitFor({ state: 'attached' });
      await barrierFree(page);
      await page.getByRole('link', { name: 'Tilordning' }).click();
      await page.getByRole('heading', { name: 'Fil pembrolizumab.csv' }).waitFor();
      await barrierFree(page);
      await tryIt(page);
      await page.getByText('Leveransen ville blitt avvist').waitFor();
      await barrierFree(page);
      for (const view of ['sources', 'deliveries', 'snapshots', 'templates']) {
        await page.goto(`/data?view=${view}`);
        await page.waitForLoadState('networkidle');
        await barrierFree(page);
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  test('who may not deliver sees which role could', async () => {
    const { page } = await openPage(browser, product.address);
    await page.goto('/data/import?lang=en');
    await page.getByText('Roles that may: data steward.').waitFor();
    expect(await page.getByTestId('files').count()).toBe(0);
  }, 60_000);
});

async function choose(page: Page, files: readonly string[], source: string): Promise<void> {
  await page.getByTestId('files').setInputFiles(files);
  await page.getByLabel('Kilde', { exact: true }).selectOption(source);
  await page.getByRole('button', { name: 'Neste' }).click();
}

async function tryIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Til prøvekjøring' }).click();
  await page.getByRole('button', { name: 'Kjør prøven' }).click();
}

async function barrierFree(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

/** As many subjects as asked, invented, in our own template. */
function largeFile(subjects: number): string {
  const rows = Array.from({ length: subjects }, (_, at) => `B-${at},${1930 + (at % 70)},${at % 2 ? 'F' : 'M'}`);
  return `subject,birth_year,sex\n${rows.join('\n')}\n`;
}
