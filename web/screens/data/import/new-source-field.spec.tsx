/** @jest-environment jsdom */
import '../jsdom-gaps.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { startLanguage } from '../../../words/language.ts';
import { changeDraft, currentDraft } from './draft-store.ts';
import { EMPTY_DRAFT, faultsOf } from './draft.ts';
import { NewSourceField } from './new-source-field.tsx';

beforeAll(() => startLanguage('en'));
beforeEach(() => changeDraft({ ...EMPTY_DRAFT, source: 'INSPIRE' }));
afterEach(cleanup);

const show = (idFault: string | null = null) => render(<NewSourceField id="s" idFault={idFault} titleFault={null} />);
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const faults = () => faultsOf(currentDraft()).filter((fault) => fault !== 'files');

test('NewSourceField takes the place of the chosen source, and gives it up when emptied', () => {
  show();
  screen.getByText(/A new source is protected/);
  write('Code of the new source', 'my-trial');
  write('Title of the new source', 'My trial');
  write('Kind', 'REGISTER');
  expect(currentDraft()).toMatchObject({ source: 'MY-TRIAL', register: { title: 'My trial', kind: 'REGISTER' } });
  expect(faults()).toEqual([]);
  expect(sessionStorage.getItem('connect-evidence.import')).toContain('My trial');
  write('Code of the new source', '');
  expect(faults()).toEqual(['newId']);
  write('Title of the new source', '');
  expect([currentDraft().register, faults()]).toEqual([null, ['source']]);
});

test('what is wrong is said at the field it is wrong in', () => {
  changeDraft({ source: 'MY TRIAL', register: { title: ' ', kind: 'TRIAL' } });
  expect(faults()).toEqual(['newId', 'newTitle']);
  show('Give it a code');
  expect(screen.getByLabelText('Code of the new source').getAttribute('aria-invalid')).toBe('true');
  screen.getByText('Give it a code');
});
