import { DataTable, type TableColumn } from '../../parts/data-table.tsx';
import { NOTHING } from '../../words/format.ts';
import { groupName, inUnit, quantileText, useSurvivalVoice } from './survival-finding.ts';
import type { SurvivalFound } from './survival-section.tsx';

type Group = SurvivalFound['groups'][number];

/** Everything plotted, time by time and group by group, as far as anybody was followed. */
export function SurvivalTable({ survival }: { readonly survival: SurvivalFound }) {
  const voice = useSurvivalVoice();
  const { t, write, codes } = voice;
  const unit = codes(`unit.${survival.unit}`);
  const rows = survival.groups.flatMap((group) => {
    const last = group.steps.at(-1)?.time ?? 0;
    return group.at.filter(({ time }) => time <= last).map((at) => ({ group, at }));
  });
  const people = (n: number | null): string => (n === null ? t('survival.withheldShort') : write.count(n));
  return (
    <DataTable
      caption={t('survival.caption', { endpoint: codes(`endpoint.${survival.endpoint}`) })}
      columns={[
        { title: t('survival.group') },
        { title: t('survival.timeColumn'), unit, numeric: true },
        { title: t('survival.atRisk'), numeric: true },
        { title: t('survival.censored'), numeric: true },
        { title: t('survival.events'), numeric: true },
        { title: t('survival.survival'), unit: '%', numeric: true },
        { title: t('survival.limits'), unit: 'log(-log)', numeric: true },
      ]}
      rows={rows.map(({ group: { label }, at }) => ({
        key: `${label} ${at.time}`,
        cells: [
          groupName(label, voice),
          write.number(at.time, Number.isInteger(at.time) ? 0 : 1),
          people(at.atRisk),
          people(at.censored),
          people(at.events),
          write.percent(at.survival),
          at.lower === null && at.upper === null ? NOTHING : write.percentRange(at),
        ],
      }))}
    />
  );
}

interface SurvivalSummaryProps {
  readonly survival: SurvivalFound;
  readonly chosen: readonly number[];
}

/** Each group in one row: people, events, median, survival at the chosen times, restricted mean, follow-up. */
export function SurvivalSummary({ survival, chosen }: SurvivalSummaryProps) {
  const voice = useSurvivalVoice();
  const { t, write, codes } = voice;
  const unit = codes(`unit.${survival.unit}`);
  const columns: readonly TableColumn[] = [
    { title: t('survival.group') },
    { title: t('survival.n'), numeric: true },
    { title: t('survival.events'), numeric: true },
    { title: t('survival.median'), unit, numeric: true },
    ...chosen.map((time) => ({
      title: t('survival.atTime', { time: inUnit(time, survival.unit, voice, 0) }),
      unit: '%',
      numeric: true,
    })),
    { title: t('survival.restricted'), unit: horizonText(survival.groups[0], survival.unit, voice), numeric: true },
    { title: t('survival.followUp'), unit, numeric: true },
  ];
  return (
    <>
      <DataTable
        caption={t('survival.captionSummary', { endpoint: codes(`endpoint.${survival.endpoint}`).toLowerCase() })}
        columns={columns}
        rows={survival.groups.map((group) => ({
          key: group.label,
          cells: [
            groupName(group.label, voice),
            write.count(group.subjects),
            write.count(group.events),
            quantileText(group.median, voice),
            ...chosen.map((time) => survivalAt(group, time, voice)),
            restrictedText(group, voice),
            quantileText(group.followUp, voice),
          ],
        }))}
      />
      {survival.logRank && (
        <p>
          {t('survival.testLogRank', {
            chiSquare: write.number(survival.logRank.chiSquare, 2),
            df: write.count(survival.logRank.degreesOfFreedom),
            p: write.pValue(survival.logRank.pValue),
          })}
        </p>
      )}
    </>
  );
}

type Voice = ReturnType<typeof useSurvivalVoice>;

function survivalAt({ at }: Group, time: number, { write }: Voice): string {
  const row = at.find((candidate) => candidate.time === time);
  if (!row || row.survival === null) return NOTHING;
  const limits = row.lower === null && row.upper === null ? '' : ` (${write.percentRange(row)})`;
  return `${write.percent(row.survival)}${limits}`;
}

function restrictedText({ restrictedMean }: Group, { write }: Voice): string {
  if (!restrictedMean) return NOTHING;
  const { value, lower, upper } = restrictedMean;
  return lower === null && upper === null
    ? write.number(value)
    : `${write.number(value)} (${write.range({ lower, upper })})`;
}

function horizonText(group: Group | undefined, unit: SurvivalFound['unit'], voice: Voice): string {
  if (!group?.restrictedMean) return '';
  return voice.t('survival.toHorizon', { horizon: inUnit(group.restrictedMean.horizon, unit, voice) });
}
