import { listed, oneOf } from './address.ts';

test('oneOf() takes what the address says only where it is allowed', () => {
  expect(oneOf(new URLSearchParams('by=SEX'), 'by', ['NONE', 'SEX'])).toBe('SEX');
  expect(oneOf(new URLSearchParams('by=SHOE_SIZE'), 'by', ['NONE', 'SEX'])).toBe('NONE');
  expect(oneOf(new URLSearchParams(), 'by', ['NONE', 'SEX'])).toBe('NONE');
});

test('listed() reads names between commas and nothing else', () => {
  expect(listed(new URLSearchParams('table=a,,b'), 'table')).toEqual(['a', 'b']);
  expect(listed(new URLSearchParams(), 'table')).toEqual([]);
});
