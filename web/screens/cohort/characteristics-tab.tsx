import { useQuery } from '@apollo/client/react';
import { CohortCharacteristicsDocument, type CohortCharacteristicsQuery } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { People } from '../../parts/count.tsx';
import { type CriterionVoice, valueInWords } from '../../parts/criterion-words.ts';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { DataTable, type TableRow } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Heading } from '../../parts/kit.ts';
import { share } from '../../parts/share.ts';
import { Withheld } from '../../parts/withheld.tsx';
import { useWords } from '../../words/language.ts';
import { characteristicsFinding, isWithheld, type Line, linesOf } from './characteristics.ts';
import type { CohortFound } from './cohort.tsx';

export type Characteristics = Extract<
  CohortCharacteristicsQuery['characteristics'],
  { __typename?: 'Characteristics' }
>;

/** Who the patients are, as the first table of every report. */
export function CharacteristicsTab({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const asked = useQuery(CohortCharacteristicsDocument, {
    variables: { cohort: cohort.id, snapshot: cohort.snapshot },
  });
  return (
    <section className="section" aria-labelledby="characteristics">
      <Heading level={2} data-size="sm" id="characteristics">
        {t('tab.characteristics')}
      </Heading>
      <Answer asked={asked} what={t('characteristics.what')} skeleton={<FigureSkeleton height="40rem" />}>
        {({ characteristics }) =>
          characteristics.__typename === 'Characteristics' ? (
            <TableOne found={characteristics} />
          ) : (
            <Withheld {...characteristics} />
          )
        }
      </Answer>
    </section>
  );
}

function TableOne({ found }: { readonly found: Characteristics }) {
  const { t, write } = useWords('cohort');
  const voice = useCriterionVoice();
  const nameOf = lineName(voice, t('characteristics.missing'));
  const rows = found.traits.flatMap((trait): readonly TableRow[] => [
    {
      key: trait.trait,
      cells: [<strong>{voice.t(`trait.${trait.trait}`)}</strong>],
    },
    ...(isWithheld(trait)
      ? [{ key: `${trait.trait} all`, cells: [<span className="line-name">{t('characteristics.withheld')}</span>] }]
      : []),
    ...(isWithheld(trait) ? [] : linesOf(trait, found.subjects.value)).map((line) => ({
      key: `${trait.trait} ${line.key}`,
      cells: [
        <span className="line-name">{nameOf(trait.trait, line)}</span>,
        <People of={line.subjects} />,
        write.percent(line.part),
        line.part !== null && <span className="line-bar" style={share(line.part)} aria-hidden="true" />,
      ],
    })),
  ]);
  return (
    <Figure
      name="characteristics"
      question={t('characteristics.question')}
      finding={characteristicsFinding(found, { t, write, nameOf })}
      origin={found.provenance}
      subjects={found.subjects}
      diagram={null}
      table={
        <DataTable
          caption={t('characteristics.caption')}
          columns={[
            { title: t('characteristics.trait') },
            { title: t('characteristics.n'), numeric: true },
            { title: t('characteristics.share'), unit: t('characteristics.ofAll'), numeric: true },
            { title: t('characteristics.bar') },
          ]}
          rows={rows}
        />
      }
    />
  );
}

function lineName(voice: CriterionVoice, missing: string) {
  return (trait: Characteristics['traits'][number]['trait'], { value, from, to }: Line): string => {
    if (from !== null) {
      const range = from === to ? voice.write.count(from) : `${voice.write.count(from)}–${voice.write.count(to)}`;
      return trait === 'AGE' ? voice.t('years', { range }) : range;
    }
    if (value === null) return missing;
    return isCategory(trait) ? valueInWords(trait, value, voice) : value;
  };
}

const isCategory = (trait: string): trait is 'SEX' | 'HEALTH_REGION' => trait === 'SEX' || trait === 'HEALTH_REGION';
