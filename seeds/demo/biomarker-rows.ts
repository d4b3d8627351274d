import type { Draw } from './draw.ts';
import type { Row } from './flat-file.ts';
import type { Person } from './person.ts';

/** Found in tumours with or without a drug to match, each with the share of tumours that carry it: invented. */
const BYSTANDERS: readonly (readonly [string, number])[] = [
  ['TP53 mutation', 0.52],
  ['KRAS mutation', 0.24],
  ['CDKN2A loss', 0.16],
  ['PIK3CA mutation', 0.12],
];

/** Seen in many tumours, matched by no drug of the trial: all that is reported of someone without a target. */
const UNTARGETED = new Set(['TP53 mutation', 'KRAS mutation']);

const TMB_HIGH = 10;
const MSI_HIGH = 20;

/** One genomic profile a person: what every profile reports, and the alteration that matched a drug. */
export function biomarkerRows({ subject, cohort, lossReason }: Person, draw: Draw): Row<'biomarker'>[] {
  const sample = { subject, sample: `${subject}-T1`, assay: 'TSO500' };
  const failed = lossReason === 'OTHER' && cohort === null;
  if (failed) return [{ ...sample, biomarker: 'TP53 mutation', result: 'NOT_EVALUABLE' }];
  const matched = cohort?.alteration ?? null;
  const bystanders = BYSTANDERS.filter(
    ([name]) => name !== matched && (lossReason !== 'NO_TARGET' || UNTARGETED.has(name)),
  );
  const rows: Row<'biomarker'>[] = [
    { ...sample, ...quantity('TMB high', drawTmb(matched === 'TMB high', draw), 'mut/Mb', TMB_HIGH) },
    { ...sample, ...quantity('MSI high', drawMsi(matched === 'MSI high', draw), '%', MSI_HIGH) },
    ...bystanders.map(([biomarker, share]) => ({
      ...sample,
      biomarker,
      result: draw.chance(share) ? 'POSITIVE' : 'NEGATIVE',
    })),
  ];
  if (matched === null) return rows;
  const tier = { tier: cohort!.tier, tier_scale: 'ESCAT' };
  const row = rows.findIndex(({ biomarker }) => biomarker === matched);
  if (row === -1) return [...rows, { ...sample, biomarker: matched, result: 'POSITIVE', ...tier }];
  return rows.with(row, { ...rows[row], ...tier });
}

const quantity = (biomarker: string, value: number, unit: string, cutOff: number): Row<'biomarker'> => ({
  biomarker,
  result: value >= cutOff ? 'POSITIVE' : 'NEGATIVE',
  value,
  unit,
});

const drawTmb = (high: boolean, draw: Draw): number =>
  high ? draw.whole(16, 45) : Math.min(TMB_HIGH - 1, Math.round(Math.exp(draw.normal(1.3, 0.6))));

const drawMsi = (high: boolean, draw: Draw): number => (high ? draw.whole(25, 62) : draw.whole(0, 9));
