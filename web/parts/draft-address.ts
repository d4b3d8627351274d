import { CATEGORIES, type Criterion, DAYS, type Definition, NUMBERS } from './criterion.ts';

/** The parameters in which an address carries a definition that is being written. */
export function draftSearch({ source, steps }: Definition): Readonly<Record<'source' | 'steps', string | null>> {
  return { source, steps: steps.length === 0 ? null : base64Url(JSON.stringify(steps.map(inOrder))) };
}

/** The address that opens a definition in the builder. */
export function draftAddress(definition: Definition): string {
  const { source, steps } = draftSearch(definition);
  return `/cohorts/new?${new URLSearchParams({ source: source!, ...(steps && { steps }) }).toString()}`;
}

/** Steps as an address carries them; null where they cannot be read. */
export function readSteps(text: string | null): readonly Criterion[] | null {
  if (text === null) return [];
  try {
    const steps: unknown = JSON.parse(fromBase64Url(text));
    return Array.isArray(steps) && steps.every(isCriterion) ? steps : null;
  } catch {
    return null;
  }
}

/** One text for one meaning, whatever order its fields were written in. */
export const canonicalCriterion = (criterion: Criterion): string => JSON.stringify(inOrder(criterion));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

function base64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isNumberOrOpen = (value: unknown): boolean => value === null || typeof value === 'number';
const isDayOrOpen = (value: unknown): boolean => value === null || (isText(value) && /^\d{4}-\d\d-\d\d$/.test(value));
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isOneOf = (allowed: readonly string[]) => (value: unknown) => isText(value) && allowed.includes(value);

type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

/** What each kind of leaf is made of. */
const LEAVES = new Map<string, Fields>([
  ['category', { trait: isOneOf(CATEGORIES), values: isTexts, missing: isFlag }],
  ['number', { trait: isOneOf(NUMBERS), from: isNumberOrOpen, to: isNumberOrOpen, missing: isFlag }],
  ['day', { trait: isOneOf(DAYS), from: isDayOrOpen, to: isDayOrOpen, missing: isFlag }],
  ['biomarker', { biomarker: isText, results: isTexts, missing: isFlag }],
  ['member', { cohort: isText }],
]);

/** An address may have been written by hand or by an older version: only what is whole is taken. */
function isCriterion(value: unknown): value is Criterion {
  const [only, ...others] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!only || others.length > 0) return false;
  const [kind, inner] = only;
  if (kind === 'all' || kind === 'any') return Array.isArray(inner) && inner.length > 0 && inner.every(isCriterion);
  if (kind === 'not') return isCriterion(inner);
  return isLeaf(LEAVES.get(kind), inner);
}

function isLeaf(fields: Fields | undefined, inner: unknown): boolean {
  if (!fields || typeof inner !== 'object' || inner === null) return false;
  const given = inner as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields);
  return Object.keys(given).length === names.length && names.every((name) => fields[name]!(given[name]));
}
