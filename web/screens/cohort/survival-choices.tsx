import { useAddress } from '../../parts/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';
import { endpointsOf, groupings, type SurvivalQuestion, UNITS } from './survival-question.ts';
import { TimesField } from './times-field.tsx';

interface SurvivalChoicesProps {
  readonly cohort: CohortFound;
  readonly question: SurvivalQuestion;
}

/** Everything that can be chosen of survival; each choice is in the address. */
export function SurvivalChoices({ cohort, question }: SurvivalChoicesProps) {
  const { t } = useWords('cohort');
  const codes = useWords('codes');
  const { change } = useAddress();
  const { endpoint, by, biomarker, unit, atText } = question;
  return (
    <div className="choices">
      <Choice
        label={t('survival.endpoint')}
        value={endpoint}
        options={endpointsOf(cohort).map((value) => ({ value, label: codes.t(`endpoint.${value}`) }))}
        onChange={(value) => change({ endpoint: value })}
      />
      <Choice
        label={t('survival.by')}
        value={by}
        options={groupings(cohort).map((value) => ({ value, label: codes.t(`group.${value}`) }))}
        onChange={(value) => change({ by: value })}
      />
      {biomarker !== null && (
        <Choice
          label={t('survival.biomarker')}
          value={biomarker}
          options={cohort.biomarkers.map((value) => ({ value, label: value }))}
          onChange={(value) => change({ biomarker: value })}
        />
      )}
      <Choice
        label={t('survival.unit')}
        value={unit}
        options={UNITS.map((value) => ({ value, label: codes.t(`unit.${value}`) }))}
        onChange={(value) => change({ unit: value, at: null })}
      />
      <TimesField
        key={atText}
        label={t('survival.at', { unit: codes.t(`unit.${unit}`) })}
        help={t('survival.atHelp')}
        value={atText}
        onChange={(at) => change({ at })}
      />
    </div>
  );
}
