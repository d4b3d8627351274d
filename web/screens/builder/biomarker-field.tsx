import { useId } from 'react';
import type { BiomarkerCriterion } from '../../parts/criterion.ts';
import { resultInWords } from '../../parts/criterion-words.ts';
import { Label, Select } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { NOT_TOLD, useBuilderSource, useBuilderVoice } from './builder-source.tsx';
import { UnknownChoice } from './unknown-choice.tsx';
import { ValueList } from './value-list.tsx';

interface BiomarkerFieldProps {
  readonly biomarker: BiomarkerCriterion;
  readonly kept: boolean;
  readonly onChange: (biomarker: BiomarkerCriterion) => void;
  readonly onKeep: (kept: boolean) => void;
}

/** A biomarker, and then its results. */
export function BiomarkerField(props: BiomarkerFieldProps) {
  const { biomarker, onChange } = props;
  const { t } = useWords('builder');
  const { traits } = useBuilderSource();
  const id = useId();
  const told = traits.biomarkers.filter(({ results }) => results.length > 0);
  return (
    <>
      <span className="choice">
        <Label htmlFor={id} data-size="sm">
          {t('biomarker')}
        </Label>
        <Select
          id={id}
          data-size="sm"
          autoFocus
          value={biomarker.biomarker}
          onChange={({ target }) => onChange({ ...biomarker, biomarker: target.value, results: [] })}
        >
          <Select.Option value="">{t('biomarkerFirst')}</Select.Option>
          {told.map(({ biomarker: name }) => (
            <Select.Option key={name} value={name}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </span>
      {biomarker.biomarker !== '' && <Results {...props} />}
    </>
  );
}

function Results({ biomarker, kept, onChange, onKeep }: BiomarkerFieldProps) {
  const { t } = useWords('builder');
  const { traits } = useBuilderSource();
  const voice = useBuilderVoice();
  const told = traits.biomarkers.find((one) => one.biomarker === biomarker.biomarker);
  return (
    <div className="value-box">
      <ValueList
        legend={t('results', { biomarker: biomarker.biomarker })}
        values={(told?.results ?? []).map((one) => ({ ...one, name: resultInWords(one.value, voice) }))}
        chosen={biomarker.results}
        onChange={(results) => onChange({ ...biomarker, results })}
      />
      <UnknownChoice of={biomarker.biomarker} kept={kept} subjects={told?.missing ?? NOT_TOLD} onChange={onKeep} />
    </div>
  );
}
