/** @jest-environment jsdom */
import './jsdom-gaps.ts';
import { jest } from '@jest/globals';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { MethodTitlesDocument, type OriginFragment } from '../contract.ts';
import { changeLanguage, startLanguage } from '../words/language.ts';
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

beforeAll(() => startLanguage('nb'));
beforeEach(() => changeLanguage('nb'));
afterEach(cleanup);

function Address() {
  return <output>{useLocation().search}</output>;
}

function show(address = '/cohorts/INSPIRE', diagram = <p>kurve</p>) {
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
          origin={origin}
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
});

test('Figure leads to its table in every format, Excel with a decimal comma', () => {
  show();
  const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(addressOf('CSV')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.csv?lang=nb');
  expect(addressOf('Excel (norsk)')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.csv?lang=nb&decimal=comma');
  expect(addressOf('Parquet')).toBe('/api/v1/tables/survival.eyJ4IjoxfQ.parquet');
});

test('Figure has a link to exactly this, tied to its snapshot', () => {
  show('/cohorts/INSPIRE?endpoint=PFS');
  expect(screen.getByRole('link', { name: 'Lenke til akkurat dette' }).getAttribute('href')).toBe(
    '/cohorts/INSPIRE?endpoint=PFS&snapshot=a3f09c77d2e84b10',
  );
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
