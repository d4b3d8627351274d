/** @jest-environment jsdom */
import './jsdom-gaps.ts';
import { jest } from '@jest/globals';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { MethodTitlesDocument, type OriginFragment } from '../contract.ts';
import { figureNb } from '../words/figure.nb.ts';
import { changeLanguage, fetchWords, startLanguage } from '../words/language.ts';
import { exactly } from './count.tsx';
import { DataTable } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { Withheld } from './withheld.tsx';

const origin: OriginFragment = {
  snapshot: 'a3f09c77d2e84b10',
  dataCut: '2026-09-30',
  updatedAt: '2026-10-02T07:30:00.000Z',
  classification: 'INTERNAL',
  table: 'survival.eyJ4IjoxfQ',
  version: '0.1.0',
  policy: 'disclosure-policy/1',
  question: 'outcome/risk_table.sql',
  methods: ['kaplan-meier'],
  parameters: { cohort: 'INSPIRE' },
  sql: 'SELECT time FROM event_time',
  sources: [
    {
      id: 'INSPIRE',
      title: 'INSPIRE pembrolizumab',
      kind: 'TRIAL',
      synthetic: true,
      disclosure: 'OPEN',
      threshold: 0,
      citation: 'Bratman 2020',
      licence: 'MIT',
      url: null,
    },
  ],
};

beforeAll(async () => {
  await startLanguage('nb');
  await fetchWords('en');
});
beforeEach(async () => {
  localStorage.clear();
  await changeLanguage('nb');
});
afterEach(cleanup);

function Address() {
  return <output>{useLocation().search}</output>;
}

function show(address = '/cohorts/INSPIRE', diagram = <p>kurve</p>, from = origin) {
  const result = {
    data: { methods: [{ id: 'kaplan-meier', title: 'Kaplan-Meier', variant: 'log-log', source: 'Kaplan 1958' }] },
  };
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new MockLink([{ request: { query: MethodTitlesDocument }, result }]),
  });
  return render(
    <ApolloProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <Figure
          name="survival"
          question="Hvor lenge lever de?"
          finding="Median er 14,0 måneder."
          origin={from}
          subjects={exactly(94)}
          diagram={diagram}
          table={
            <DataTable
              caption="Overlevelse"
              columns={[{ title: 'Tid' }, { title: 'Andel' }]}
              rows={[{ key: '6', cells: ['6', '80 %'] }]}
            />
          }
        />
        <Address />
      </MemoryRouter>
    </ApolloProvider>,
  );
}

test('Figure is named by its question and described by its finding', () => {
  show();
  const figure = screen.getByRole('figure', { name: 'Hvor lenge lever de?' });
  expect(figure.getAttribute('aria-describedby')).toBe(screen.getByText('Median er 14,0 måneder.').id);
});

test('Figure shows the same answer as a table, and keeps that in the address', () => {
  show();
  expect(screen.queryByRole('table')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Tabell' }));
  const table = screen.getByRole('table', { name: 'Overlevelse' });
  expect(within(table).getByRole('rowheader', { name: '6' })).toBeTruthy();
  expect(screen.getByText('?table=survival')).toBeTruthy();
});

test('Figure opens as a table where its address says so, leaving the tables of others alone', () => {
  show('/cohorts/INSPIRE?table=rates,survival');
  expect(screen.getByRole('table')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Diagram' }));
  expect(screen.getByText('?table=rates')).toBeTruthy();
});

test('Figure says where it comes from and that it is invented', () => {
  show();
  const footer = screen.getByText('INSPIRE pembrolizumab').closest('figcaption')!;
  expect(footer.textContent).toContain('Syntetiske data');
  expect(footer.textContent).toContain('Bratman 2020');
  expect(footer.textContent).toContain('30. september 2026');
  expect(footer.textContent).toContain('a3f09c77d2');
  expect(footer.textContent).toContain('94');
  expect(footer.textContent).toContain('Internt');
  expect(footer.textContent).toContain('2. oktober 2026');
});

const openMenu = () => fireEvent.click(screen.getByRole('button', { name: /^Del og last ned/ }));

test('Figure leads to its table in every format, Excel with a decimal comma', () => {
  show();
  openMenu();
  const addressOf = (name: string) => screen.getByRole('menuitem', { name }).getAttribute('href');
  expect(addressOf('CSV')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.csv?lang=nb');
  expect(addressOf('Excel (norsk)')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.csv?lang=nb&decimal=comma');
  expect(addressOf('XLSX')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.xlsx?lang=nb');
  expect(addressOf('Parquet')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.parquet?lang=nb');
});

test('the menu of a figure is walked by keys, and gives its button back', () => {
  show();
  openMenu();
  const items = screen.getAllByRole('menuitem');
  expect(document.activeElement).toBe(items[0]);
  fireEvent.keyDown(items[0]!, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(items.at(-1));
  fireEvent.keyDown(items.at(-1)!, { key: 'Home' });
  fireEvent.keyDown(items[0]!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(items[1]);
  fireEvent.keyDown(items[1]!, { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Del og last ned/ }));
});

test('a figure that never leaves has neither picture nor table in its menu, and says why', () => {
  show('/cohorts/INSPIRE', <p>kurve</p>, { ...origin, table: null });
  openMenu();
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Kopier lenke',
    'Hvordan er dette beregnet?',
  ]);
  expect(screen.getAllByText(figureNb.notExported).length).toBeGreaterThan(0);
});

test('the data cursor says the numbers of the table, point by point, and leaves by Esc', () => {
  show();
  const cursor = screen.getByRole('application', { name: 'Hvor lenge lever de?' });
  act(() => cursor.focus());
  fireEvent.keyDown(cursor, { key: 'ArrowRight' });
  const reading = document.querySelector('.data-cursor-reading')!;
  expect(reading.textContent).toBe('1 av 1: 6; Andel: 80 %');
  fireEvent.keyDown(cursor, { key: 'Escape' });
  expect(reading.textContent).toBe('');
  expect(document.activeElement).not.toBe(cursor);
});

test('a figure whose address says nothing is shown as its reader last chose', () => {
  show();
  fireEvent.click(screen.getByRole('radio', { name: 'Tabell' }));
  cleanup();
  show();
  expect(screen.getByRole('table')).toBeTruthy();
  cleanup();
  show('/cohorts/INSPIRE?table=');
  expect(screen.queryByRole('table')).toBeNull();
});

test('Figure tells how it was computed, down to the SQL', async () => {
  const { container } = show();
  const how = container.querySelector('details')!;
  await act(async () => {
    how.open = true;
    fireEvent(how, new Event('toggle'));
  });
  expect(how.textContent).toContain('SELECT time FROM event_time');
  expect(await screen.findByText(/log-log/)).toBeTruthy();
});

test('Figure outlives a diagram that throws: the rest stands, and so does its table', () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error('no canvas');
  };
  show('/', <Broken />);
  expect(screen.getByRole('alert').textContent).toContain('Tabellen viser de samme tallene');
  fireEvent.click(screen.getByRole('radio', { name: 'Tabell' }));
  expect(screen.getByRole('table')).toBeTruthy();
  silent.mockRestore();
});

test('Withheld says why, in the language of the reader', async () => {
  render(<Withheld reason="TOO_FEW" threshold={5} />);
  expect(screen.getByRole('note').textContent).toContain('færre enn 5 personer');
  await act(() => changeLanguage('en'));
  expect(screen.getByRole('note').textContent).toContain('fewer than 5 people');
});

test('Withheld tells a stage gate apart from too few', () => {
  render(<Withheld reason="STAGE_GATE" threshold={5} />);
  expect(screen.getByRole('note').textContent).toContain('planlagt analyse');
});
