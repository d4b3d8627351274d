import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { judgeFile, referenceFiles } from '../../api/cli/golden/judge-file.ts';
import { PROJECT_ROOT } from '../../api/project-root.ts';

const folder = join(PROJECT_ROOT, 'test/golden');
const verdicts = referenceFiles([folder]).flatMap((file) =>
  judgeFile(file).map((verdict) => ({ file: basename(file), ...verdict })),
);

test.each(verdicts)('$file: $name agrees with the reference', ({ verdict, detail }) => {
  expect(`${verdict}: ${detail}`).toMatch(/^ok: checks=[1-9]/);
});

test('every kind of reference file is among them', () => {
  expect(new Set(verdicts.map(({ file }) => file))).toEqual(
    new Set([
      'acceptance_reference.json',
      'bayes-basket.json',
      'bayes.json',
      'binomial.json',
      'bucher.json',
      'disclosure-vectors.json',
      'evalue.json',
      'golden_tests.json',
      'inspire-parametric.json',
      'inspire.json',
      'km-edge.json',
      'simon-inference.json',
      'simon-oc.json',
      'small-cases.json',
    ]),
  );
});

describe('the comparison itself', () => {
  let place: string;
  beforeAll(() => (place = mkdtempSync(join(tmpdir(), 'golden-'))));
  afterAll(() => rmSync(place, { recursive: true }));

  const judged = (content: unknown) => {
    const file = join(place, 'case.json');
    writeFileSync(file, JSON.stringify(content));
    return judgeFile(file);
  };
  const original = (file: string): string => readFileSync(join(folder, file), 'utf8');

  test.each([
    ['simon-oc.json', '0.0777552221811473', '0.07775522228', 'FAIL', 'p_reject_h0[2] got 0.077'],
    ['km-edge.json', '"median":', '"median":', 'ok', 'checks='],
    ['km-edge.json', '"n_censor": [\n', '"n_sensor": [\n', 'UNSUPPORTED', 'no method of ours answers'],
    ['golden_tests.json', '0.3196', '0.3197', 'FAIL', '58/145.lower got 0.3196'],
    ['golden_tests.json', '"median": 23', '"median": 22', 'FAIL', 'median got 23 expected 22'],
    ['small-cases.json', '0.0178125', '0.0178126', 'FAIL', 'var got 0.0178'],
    ['small-cases.json', '"charlson_1987": 8', '"charlson_1987": 7', 'FAIL', 'charlson_1987 got 8'],
    ['acceptance_reference.json', '"cp_lower": 0.1005383293', '"cp_lower": 0.10053833', 'FAIL', 'all.cp_lower'],
  ])('%s with %j as %j: %s', (...row) => {
    const [file, from, to, verdict, detail] = row;
    expect(judged(JSON.parse(original(file).replaceAll(from, to)))).toContainEqual({
      name: expect.any(String),
      verdict,
      detail: expect.stringContaining(detail),
    });
  });

  test('a case of a shape that nobody knows is unsupported, not passed over', () => {
    expect(judged({ topic: 'magic', cases: [{ id: 'one', expected: {} }] })).toEqual([
      { name: 'one', verdict: 'UNSUPPORTED', detail: 'no method of ours answers a case of this shape (magic)' },
    ]);
    expect(judged({ anything: 1 })).toEqual([
      { name: 'case', verdict: 'UNSUPPORTED', detail: 'the shape of the file is not known' },
    ]);
  });

  test('an answer that is refused fails the case', () => {
    const content = { topic: 'x', cases: [{ id: 'bad', tol: { rel: 0, abs: 0 }, params: { r1: 9, n1: 8, r: 4, n: 24 },
      expected: { p: [0.1], p_reject_h0: [0], pet: [0], en: [0] } }] }; // prettier-ignore
    expect(judged(content)[0]).toMatchObject({ verdict: 'FAIL', detail: expect.stringContaining('two-stage design') });
  });
});
