import { exactly } from '../../parts/count.tsx';
import { Figure } from '../../parts/figure.tsx';
import { useWords } from '../../words/language.ts';
import { SurvivalCurves } from './survival-curves.tsx';
import { groupName, survivalFinding, useSurvivalVoice } from './survival-finding.ts';
import type { SurvivalQuestion } from './survival-question.ts';
import type { SurvivalFound } from './survival-section.tsx';
import { SurvivalSummary, SurvivalTable } from './survival-tables.tsx';

interface SurvivalFigureProps {
  readonly survival: SurvivalFound;
  readonly question: SurvivalQuestion;
}

export function SurvivalFigure({ survival, question }: SurvivalFigureProps) {
  const { t } = useWords('cohort');
  const codes = useWords('codes');
  const voice = useSurvivalVoice();
  const finding = survivalFinding(survival, voice);
  const plain = t(`survival.question.${survival.endpoint}`);
  const by = question.by === 'BIOMARKER' ? question.biomarker : codes.t(`group.${question.by}`).toLowerCase();
  const title = question.by === 'NONE' ? plain : t('survival.questionBy', { question: plain, by });
  return (
    <Figure
      name="survival-curves"
      question={title}
      finding={finding}
      origin={survival.provenance}
      subjects={exactly(survival.groups.reduce((sum, { subjects }) => sum + subjects, 0))}
      diagram={<SurvivalCurves survival={survival} title={title} finding={finding} />}
      table={<SurvivalTable survival={survival} />}
      below={
        <>
          <LeftOut survival={survival} />
          <SurvivalSummary survival={survival} chosen={question.chosen} />
        </>
      }
    />
  );
}

/** Who is not in the figure, and why. */
function LeftOut({ survival: { ungrouped, withheldGroups } }: { readonly survival: SurvivalFound }) {
  const { t, write } = useWords('cohort');
  const voice = useSurvivalVoice();
  const lines = [
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
