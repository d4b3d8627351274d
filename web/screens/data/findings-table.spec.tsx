/** @jest-environment jsdom */
import './jsdom-gaps.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { startLanguage } from '../../words/language.ts';
import { FindingsTable } from './findings-table.tsx';
import type { Finding } from './report.ts';

const finding = (code: string, line: number | null, found: string | null = 'x'): Finding => ({
  code,
  file: 'subject.csv',
  line,
  column: 'age',
  found,
  wanted: 'a whole number from 0 to 120',
});
const rows = () => screen.getAllByRole('row').slice(1);
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

beforeAll(() => startLanguage('en'));
afterEach(cleanup);

test('FindingsTable says file, line, column, found and wanted of each finding', () => {
  render(<FindingsTable findings={[finding('IMPORT_TYPE', 12, ' 4 2')]} count={1} download={null} />);
  expect(cells(rows()[0]!).map((text) => text?.trim())).toEqual([
    'Not readable as its type IMPORT_TYPE',
    'subject.csv',
    '12',
    'age',
    '4 2',
    'a whole number from 0 to 120',
  ]);
});

test('FindingsTable tells an empty cell from one that was not read, and a file from a line', () => {
  render(
    <FindingsTable
      findings={[finding('IMPORT_REQUIRED', 2, ''), finding('IMPORT_EMPTY', null, null)]}
      count={2}
      download={null}
    />,
  );
  expect(cells(rows()[0]!)[4]).toBe('(empty)');
  expect(cells(rows()[1]!)[4]).toBe('');
  expect(cells(rows()[1]!)[2]).toBe('the whole file');
});

test('FindingsTable shows only findings of the chosen code, the most frequent offered first', () => {
  const findings = [finding('IMPORT_TYPE', 1), finding('IMPORT_CODE_UNKNOWN', 2), finding('IMPORT_CODE_UNKNOWN', 3)];
  render(<FindingsTable findings={findings} count={3} download={null} />);
  const choice = screen.getByRole('combobox');
  expect(
    within(choice)
      .getAllByRole('option')
      .map((option) => (option as HTMLOptionElement).value),
  ).toEqual(['', 'IMPORT_CODE_UNKNOWN', 'IMPORT_TYPE']);
  fireEvent.change(choice, { target: { value: 'IMPORT_CODE_UNKNOWN' } });
  expect(rows().map((row) => cells(row)[2])).toEqual(['2', '3']);
  expect(screen.getByRole('status').textContent).toBe('Showing 2 of 2');
});

test('FindingsTable shows fifty at a time and says how many of all findings are listed', () => {
  const findings = Array.from({ length: 70 }, (_, line) => finding('IMPORT_TYPE', line + 2));
  const { container } = render(<FindingsTable findings={findings} count={1234} download={null} />);
  const listed = () => container.querySelectorAll('tbody tr').length; // roles of so many rows take jsdom seconds
  expect(screen.getByText('70 of 1,234 findings are listed.')).toBeTruthy();
  expect(listed()).toBe(50);
  fireEvent.click(screen.getByText('Show 20 more'));
  expect(listed()).toBe(70);
});

test('FindingsTable says so when there is nothing wrong', () => {
  render(<FindingsTable findings={[]} count={0} download={null} />);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText(/fits the template/)).toBeTruthy();
});
