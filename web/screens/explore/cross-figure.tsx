import { useQuery } from '@apollo/client/react';
import { CrossTableDocument, type CrossedTableFragment } from '../../contract.ts';
import { oneOf, useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { Figure } from '../../parts/figure.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Paragraph } from '../../parts/kit.ts';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import { AXES, type Axis, axisName, useAxes } from './axes.ts';
import { type Crossed, CrossGrid, SHOWN } from './cross-grid.tsx';
import type { Explored } from './explored.ts';
import { binInWords, type Facet } from './facet.ts';

interface CrossFigureProps {
  readonly explored: Explored;
  /** Those of which something is told. */
  readonly facets: readonly Facet[];
}

/** The selection by two traits at once. */
export function CrossFigure({ explored, facets }: CrossFigureProps) {
  const { t } = useWords('explore');
  const { rows, columns, axes, choose } = useAxes(facets);
  if (!rows || !columns) return null;
  const chosen = { rows, columns };
  return (
    <section className="section" aria-label={t('cross.question')}>
      <div className="choices">
        {AXES.map((name) => (
          <AxisChoice
            key={name}
            label={t(`cross.${name}`)}
            axes={axes}
            axis={chosen[name]}
            onChange={(value) => choose(name, value)}
          />
        ))}
        <ShowChoice />
      </div>
      {axisName(rows) === axisName(columns) ? (
        <Paragraph role="note">{t('cross.same')}</Paragraph>
      ) : (
        <Asked explored={explored} rows={rows} columns={columns} />
      )}
    </section>
  );
}

interface AxisChoiceProps {
  readonly label: string;
  readonly axes: readonly Axis[];
  readonly axis: Axis;
  readonly onChange: (value: string) => void;
}

function AxisChoice({ label, axes, axis, onChange }: AxisChoiceProps) {
  const nameOf = useAxisName();
  const options = axes.map((one) => ({ value: axisName(one), label: nameOf(one) }));
  return <Choice label={label} value={axisName(axis)} options={options} onChange={onChange} />;
}

function ShowChoice() {
  const { t } = useWords('explore');
  const { search, change } = useAddress();
  return (
    <Choice
      label={t('cross.show')}
      value={oneOf(search, 'show', SHOWN)}
      options={SHOWN.map((value) => ({ value, label: t(`cross.${value}`) }))}
      onChange={(show) => change({ show })}
    />
  );
}

/** A trait by its name, a biomarker by its own. */
function useAxisName(): (axis: Axis) => string {
  const { t } = useWords('criteria');
  return ({ trait, biomarker }) => biomarker ?? t(`trait.${trait as 'AGE'}`);
}

type AskedProps = Pick<CrossFigureProps, 'explored'> & { readonly rows: Axis; readonly columns: Axis };

function Asked({ explored: { source, steps, snapshot }, rows, columns }: AskedProps) {
  const { t } = useWords('explore');
  const only = ({ trait, biomarker }: Axis) => ({ trait, biomarker });
  const variables = { source, steps, snapshot, rows: only(rows), columns: only(columns) };
  const asked = useQuery(CrossTableDocument, { variables });
  return (
    <Answer asked={asked} what={t('cross.what')} skeleton={<FigureSkeleton height="20rem" />}>
      {({ crossTable }) => {
        if (crossTable.__typename === 'Suppressed') return <Withheld {...crossTable} />;
        if (crossTable.__typename === 'Refusal') return <Paragraph role="note">{crossTable.message}</Paragraph>;
        return <Told found={crossTable} rows={rows} columns={columns} />;
      }}
    </Answer>
  );
}

type ToldProps = Pick<AskedProps, 'rows' | 'columns'> & { readonly found: CrossedTableFragment };

function Told({ found, rows, columns }: ToldProps) {
  const words = useWords('explore');
  const { t } = words;
  const { search } = useAddress();
  const voice = useCriterionVoice();
  const nameOf = useAxisName();
  const lineName =
    (axis: Axis) =>
    ({ kind, from, to }: CrossedTableFragment['rows'][number]) => {
      if (kind === 'BIN') return binInWords(axis, { from: from!, to: to! }, voice);
      return t(kind === 'SEVERAL' ? 'cross.several' : 'unknown');
    };
  const show = oneOf(search, 'show', SHOWN);
  const crossed: Crossed = {
    rows: found.rows.map((line) => ({
      name: lineName(rows)(line),
      known: line.kind !== 'MISSING',
      people: line.people,
    })),
    columns: found.columns.map((line) => ({
      name: lineName(columns)(line),
      known: line.kind !== 'MISSING',
      people: line.people,
    })),
    cells: found.cells,
    total: found.total,
  };
  return (
    <Figure
      name="cross"
      question={t('cross.question')}
      finding={crossFinding(crossed, words)}
      origin={found.provenance}
      subjects={found.total}
      diagram={null}
      table={
        <CrossGrid
          head={nameOf(rows)}
          caption={t('cross.caption', {
            rows: nameOf(rows),
            columns: nameOf(columns),
            show: t(`cross.${show}`).toLowerCase(),
          })}
          crossed={crossed}
          show={show}
        />
      }
    />
  );
}

function crossFinding(
  { rows, columns, cells, total }: Crossed,
  { t, write }: Pick<ReturnType<typeof useWords<'explore'>>, 't' | 'write'>,
): string {
  const told = cells.flatMap((row, i) =>
    row.flatMap(({ value }, j) =>
      value === null || !rows[i]!.known || !columns[j]!.known
        ? []
        : [{ n: value, row: rows[i]!.name, column: columns[j]!.name }],
    ),
  );
  const [most] = [...told].sort((a, b) => b.n - a.n);
  if (!most || !total.value) return t('cross.nothing');
  const share = write.percent(most.n / total.value, 0);
  return t('cross.finding', { ...most, n: write.count(most.n), all: write.count(total.value), share });
}
