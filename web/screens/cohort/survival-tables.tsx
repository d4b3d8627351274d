import { DataTable, type TableColumn } from '../../parts/data-table.tsx';
import { type Interval, NOTHING } from '../../words/format.ts';
import { groupName, inUnit, type QuantileCells, quantileText, type SurvivalVoice } from './survival-finding.ts';
import { coarseShareText } from './coarse-share.ts';
import { curveRows } from './curve-rows.ts';
import type { SurvivalFound } from './survival-section.tsx';

type Group = SurvivalFound['groups'][number];

interface SurvivalTableProps {
  readonly survival: SurvivalFound;
  readonly voice: SurvivalVoice;
}

/** Everything plotted, time by time and group by group, as far as anybody was followed. */
export function SurvivalTable({ survival, voice }: SurvivalTableProps) {
  const { t, write, codes } = voice;
  const unit = codes(`unit.${survival.unit}`);
  const rows = survival.groups.flatMap((group) => curveRows(group, voice.coarse).map((at) => ({ group, at })));
  const people = (n: number | null): string => (n === null ? t('survival.withheldShort') : write.count(n));
  return (
    <DataTable
      caption={t('survival.caption', { endpoint: codes(`endpoint.${survival.endpoint}`) })}
      columns={[
        { title: t('survival.group') },
        { title: t('survival.timeColumn'), unit, numeric: true },
        { title: t(voice.coarse ? 'survival.atRiskAfter' : 'survival.atRisk'), numeric: true },
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

interface SurvivalSummaryProps extends SurvivalTableProps {
  readonly chosen: readonly number[];
}

/** Each group in one row: people, events, median, survival at the chosen times, restricted mean, follow-up. */
export function SurvivalSummary({ survival, voice, chosen }: SurvivalSummaryProps) {
  const { t, write, codes } = voice;
  const unit = codes(`unit.${survival.unit}`);
  const interval = voice.coarse ? t('survival.coarseInterval', { unit }) : unit;
  const columns: readonly TableColumn[] = [
    { title: t('survival.group') },
    { title: t('survival.n'), numeric: true },
    { title: t('survival.events'), numeric: true },
    { title: t('survival.median'), unit: interval, numeric: true },
    ...chosen.map((time) => ({
      title: t('survival.atTime', { time: inUnit(time, survival.unit, voice, 0) }),
      unit: voice.coarse ? t('survival.coarseShare') : '%',
      numeric: true,
    })),
    { title: t('survival.restricted'), unit: horizonText(survival.groups[0], survival.unit, voice), numeric: true },
    { title: t('survival.followUp'), unit: interval, numeric: true },
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
            group.events === null ? t('survival.withheldShort') : write.count(group.events),
            quantileCell(group.median, voice),
            ...chosen.map((time) => survivalAt(group, time, voice)),
            restrictedCell(group, voice),
            quantileCell(group.followUp, voice),
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

function survivalAt({ at }: Group, time: number, { write, coarse }: SurvivalVoice) {
  const row = at.find((candidate) => candidate.time === time);
  if (row && coarse) return coarseShareText(row, write);
  if (!row || row.survival === null) return NOTHING;
  return <WithLimits value={write.percent(row.survival)} limits={hasLimits(row) ? write.percentRange(row) : null} />;
}

function quantileCell(quantile: QuantileCells, voice: SurvivalVoice) {
  const { t, write } = voice;
  if (voice.coarse) return quantileText(quantile, voice);
  const value = quantile.value === null ? t('survival.notReached') : write.number(quantile.value, voice.decimals);
  return <WithLimits value={value} limits={hasLimits(quantile) ? write.range(quantile, voice.decimals) : null} />;
}

function restrictedCell({ restrictedMean }: Group, { write, decimals }: SurvivalVoice) {
  if (!restrictedMean) return NOTHING;
  const limits = hasLimits(restrictedMean) ? write.range(restrictedMean, decimals) : null;
  return <WithLimits value={write.number(restrictedMean.value, decimals)} limits={limits} />;
}

const hasLimits = ({ lower, upper }: Interval): boolean => lower !== null || upper !== null;

/** A value, and under it its limits. */
function WithLimits({ value, limits }: { readonly value: string; readonly limits: string | null }) {
  return (
    <>
      {value}
      {limits && <span className="unit">{limits}</span>}
    </>
  );
}

function horizonText(group: Group | undefined, unit: SurvivalFound['unit'], voice: SurvivalVoice): string {
  if (!group?.restrictedMean) return '';
  return voice.t('survival.toHorizon', { horizon: inUnit(group.restrictedMean.horizon, unit, voice) });
}
