import { useId, useState } from 'react';
import { PlusIcon } from '../../parts/icons.tsx';
import { Button } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { Field } from './alternative.ts';
import { isDelivered, useBuilderSource } from './builder-source.tsx';

/** What a step can be about, as a reader would look for it; only what the source tells of is offered. */
const GROUPS = {
  disease: ['TUMOUR_TYPE', 'ICD10', 'BIOMARKER', 'ALTERATION', 'DIAGNOSED_ON'],
  person: ['AGE', 'SEX', 'ECOG', 'HEALTH_REGION'],
  treatment: ['DRUG', 'COHORT', 'LINE', 'PRIOR_LINES', 'SCREENED_ON', 'TREATED_ON', 'BEST_RESPONSE'],
  sets: ['MEMBER'],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

const NAMES = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];

interface AddStepProps {
  readonly label: string;
  /** True where there is nothing else to do yet. */
  readonly openAtFirst: boolean;
  readonly onAdd: (field: Field) => void;
}

/** Everything a step can be about; one press adds it. */
export function AddStep({ label, openAtFirst, onAdd }: AddStepProps) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  const open = opened || openAtFirst;
  const add = (field: Field) => {
    setOpened(false);
    onAdd(field);
  };
  return (
    <div className="add-step">
      {!openAtFirst && (
        <Button
          variant="secondary"
          data-size="sm"
          className="start"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <PlusIcon /> {label}
        </Button>
      )}
      <div id={id} className="add-groups" hidden={!open}>
        {NAMES.map((group) => (
          <Group key={group} group={group} onAdd={add} />
        ))}
      </div>
    </div>
  );
}

function Group({ group, onAdd }: { readonly group: keyof typeof GROUPS; readonly onAdd: (field: Field) => void }) {
  const { t } = useWords('builder');
  const criteria = useWords('criteria');
  const id = useId();
  const source = useBuilderSource();
  const fields = GROUPS[group].filter((field) => isDelivered(source, field));
  if (fields.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="add-group">
      <span id={id} className="quiet">
        {t(`group.${group}`)}
      </span>
      {fields.map((field) => (
        <Button key={field} variant="tertiary" data-size="sm" data-field={field} onClick={() => onAdd(field)}>
          {criteria.t(`trait.${field}`)}
        </Button>
      ))}
    </div>
  );
}
