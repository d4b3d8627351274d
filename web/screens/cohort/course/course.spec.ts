import i18next from 'i18next';
import { fetchWords, startLanguage } from '../../../words/language.ts';
import { writer } from '../../../words/format.ts';
import { eventFinding } from '../safety/event-finding.ts';
import { visitFinding } from '../quality/visit-finding.ts';
import { spiderFinding, stopFinding, swimmerFinding, waterfallFinding } from './course-finding.ts';
import { medianChangeAt } from './months.ts';

beforeAll(async () => {
  Object.assign(globalThis, { localStorage: { setItem: () => undefined }, document: { documentElement: {} } });
  await startLanguage('nb');
  await fetchWords('en');
});
const voice = () => ({ t: i18next.getFixedT('nb', 'course'), write: writer('nb') });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const counted = (value: number | null) =>
  value === null ? ({ value, status: 'SUPPRESSED_SMALL' } as const) : ({ value, status: 'OK' } as const);

test('a waterfall is told with the response rate and its interval beside', () => {
  const bars = [-0.5, -0.3, 0.1].map((change) => ({ change, best: 'PR' as const }));
  const objectiveResponse = { r: 1, n: 4, share: 0.25, clopperPearson: { lower: 0.006, upper: 0.806 } };
  expect(plain(waterfallFinding({ bars, objectiveResponse }, voice()))).toBe(
    'Svulsten krympet med minst 30 % hos 2 av 3 målte pasienter. Objektiv respons: 1 av 4 (25,0 %; 95 % KI 0,6–80,6 %).',
  );
});

test('a spider tells whose reduction lasted', () => {
  const line = (...changes: readonly number[]) => ({
    best: 'PR' as const,
    points: changes.map((change, at) => ({ day: 56 * (at + 1), change, newLesion: change > 0.5 })),
  });
  const lines = [line(-0.4, -0.5), line(-0.35, 0.6), line(0.1)];
  expect(plain(spiderFinding({ lines }, voice()))).toBe(
    'Av 3 målte pasienter nådde 2 en reduksjon på minst 30 %, og 1 av dem lå fortsatt der ved siste måling. Ny lesjon ble sett hos 1.',
  );
  expect(medianChangeAt(lines, 0)).toEqual({ n: 3, median: 0 });
  expect(medianChangeAt(lines, 112 / 30.4375)).toEqual({ n: 2, median: (-0.5 + 0.6) / 2 });
});

test('a swimmer plot without known treatment tells of follow-up', () => {
  const lane = { best: 'SD' as const, ongoing: null, respondedAt: null, progressedAt: 50, diedAt: null };
  const lanes = [{ ...lane, treatedDays: null, followedDays: 100 }];
  expect(swimmerFinding({ lanes }, voice())).toContain('ved siste oppfølging');
  expect(swimmerFinding({ lanes: [{ ...lanes[0]!, treatedDays: 90 }] }, voice())).toContain(
    'på behandling ved datakutt',
  );
});

test('reasons are told by the commonest; nothing is told of what is withheld', () => {
  const reasons = [
    { reason: 'ONGOING', subjects: counted(10) },
    { reason: 'TOXICITY', subjects: counted(6) },
    { reason: 'PROGRESSION', subjects: counted(14) },
  ];
  expect(plain(stopFinding({ reasons, subjects: 30 }, voice()))).toBe(
    'Av 30 pasienter stoppet 20; vanligste årsak var progresjon (14, 70,0 %).',
  );
  const withheld = [...reasons.slice(1), { reason: 'ONGOING', subjects: counted(null) }];
  expect(stopFinding({ reasons: withheld, subjects: 30 }, voice())).toBe(
    'Antallene for 30 pasienter er helt eller delvis skjermet.',
  );
});

test('adverse events tell the commonest, and severe ones only where they may be told', () => {
  const event = (term: string | null, any: number | null, severe: number | null) => ({
    ...{ term, anyGrade: counted(any), severe: counted(severe), byGrade: null },
  });
  const told = eventFinding({ any: event(null, 20, null), terms: [event('Fatigue', 12, 5)], subjects: 24 }, voice());
  expect(plain(told)).toBe(
    '20 av 24 pasienter (83,3 %) hadde minst én; hyppigst var Fatigue (50,0 %). Grad 3 eller mer: grad skjermet.',
  );
  const nothing = eventFinding(
    { any: event(null, null, null), terms: [event('Fever', null, null)], subjects: 24 },
    voice(),
  );
  expect(nothing).toContain('Ingen bivirkninger kan vises for de 24 pasientene');
});

test('quality of life is told at the first and the last visit that may be told', () => {
  const visit = (at: number, mean: number | null) => ({
    ...{ visit: at, day: 56 * at, answered: counted(mean === null ? null : 20 - at), missing: counted(0), mean },
    limits: mean === null ? null : { lower: mean - 0.05, upper: mean + 0.05 },
  });
  expect(visitFinding([visit(0, 0.8), visit(1, 0.7), visit(2, null)], 'index', voice())).toBe(
    'EQ-5D-indeksen var 0,80 (0,75–0,85) ved start og 0,70 (0,65–0,75) i uke 8, der 19 svarte.',
  );
  expect(visitFinding([visit(0, null)], 'index', voice())).toBe('For få svarte til at et snitt kan vises.');
});
