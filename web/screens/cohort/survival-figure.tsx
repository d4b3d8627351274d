import { MOST_BANDS } from '../../charts/survival-chart.ts';
import { exactly } from '../../parts/count.tsx';
import { Figure } from '../../parts/figure.tsx';
import { useWords } from '../../words/language.ts';
import { SurvivalCurves } from './survival-curves.tsx';
import type { CohortFound } from './cohort.tsx';
import { useCohortNames } from './cohort-names.ts';
import { groupName, survivalFinding, type SurvivalVoice, useSurvivalVoice } from './survival-finding.ts';
import type { SurvivalQuestion } from './survival-question.ts';
import type { SurvivalFound } from './survival-section.tsx';
import { SurvivalSummary, SurvivalTable } from './survival-tables.tsx';

interface SurvivalFigureProps {
  readonly cohort: CohortFound;
  readonly survival: SurvivalFound;
  readonly question: SurvivalQuestion;
  /** Where several stand on one screen. */
  readonly name?: string;
}

export function SurvivalFigure({ cohort, survival, question, name = 'survival-curves' }: SurvivalFigureProps) {
  const { t } = useWords('cohort');
  const codes = useWords('codes');
  const voice = useSurvivalVoice(survival, useCohortNames(cohort, question.by === 'COHORT'));
  const finding = survivalFinding(survival, voice);
  const plain = t(`survival.question.${survival.endpoint}`);
  const by = question.by === 'BIOMARKER' ? question.biomarker : codes.t(`group.${question.by}`).toLowerCase();
  const title = question.by === 'NONE' ? plain : t('survival.questionBy', { question: plain, by });
  return (
    <Figure
      name={name}
      question={title}
      finding={finding}
      origin={survival.provenance}
      subjects={exactly(survival.groups.reduce((sum, { subjects }) => sum + subjects, 0))}
      diagram={<SurvivalCurves survival={survival} voice={voice} title={title} finding={finding} />}
      table={<SurvivalTable survival={survival} voice={voice} />}
      below={
        <>
          <LeftOut survival={survival} voice={voice} />
          <SurvivalSummary survival={survival} voice={voice} chosen={question.chosen} />
        </>
      }
    />
  );
}

interface LeftOutProps {
  readonly survival: SurvivalFound;
  readonly voice: SurvivalVoice;
}

/** Who is not in the figure, and why. */
function LeftOut({ survival: { groups, ungrouped, withheldGroups }, voice }: LeftOutProps) {
  const { t, write } = voice;
  const lines = [
    voice.coarse && t('survival.coarse'),
    voice.coarse && t('survival.coarseAt'),
    groups.length > MOST_BANDS && t('survival.bandsLeftOut'),
    ungrouped.status !== 'OK' && t('survival.ungroupedWithheld'),
    ungrouped.status === 'OK' &&
      (ungrouped.value ?? 0) > 0 &&
      t('survival.ungrouped', { n: write.count(ungrouped.value) }),
    withheldGroups.length > 0 &&
      t('survival.withheldGroups', { groups: write.list(withheldGroups.map((label) => groupName(label, voice))) }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <p role="note" className="quiet">
      {lines.join(' ')}
    </p>
  );
}
