import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { type MonitoredFragment, RecordStageDocument, type StageState } from '../../contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { Alert, Button, Paragraph, Textfield } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { MonitorAnswer } from './board.tsx';

const NO_LOOK = '';
const EMPTY = { decidedOn: '', dataCut: '', body: '', look: NO_LOOK, outcomes: '', reason: '', note: '' };
type Draft = typeof EMPTY;
const TEXTS = ['body', 'reason', 'note'] as const satisfies readonly (keyof Draft)[];
const DAYS = ['decidedOn', 'dataCut'] as const satisfies readonly (keyof Draft)[];

interface RecordFormProps {
  readonly monitored: MonitoredFragment;
  readonly design: MonitorAnswer['design'];
}

/** What was decided, when, by whom and on what. What is wrong with it the server says in a sentence. */
export function RecordForm({ monitored: { cohort, transitions, mayFollow }, design }: RecordFormProps) {
  const { t, write } = useWords('monitor');
  const [draft, setDraft] = useState(EMPTY);
  const [to, setTo] = useState<StageState | undefined>(mayFollow[0]);
  const [record, { data, error, loading }] = useMutation(RecordStageDocument, { refetchQueries: 'active' });
  if (to === undefined) return <Paragraph>{t('form.end')}</Paragraph>;
  const set = (field: keyof Draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    const asked = { ...transitionOf(draft), cohort: cohort.id, after: transitions.length, to, corrects: false };
    void record({ variables: { transition: asked } }).catch(() => null);
  };
  const refusal = data?.recordStageTransition.__typename === 'Refusal' ? data.recordStageTransition.message : null;
  return (
    <form className="monitor-form" onSubmit={submit} noValidate>
      <Choice
        label={t('form.to')}
        value={to}
        options={mayFollow.map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChange={setTo}
      />
      {DAYS.map((field) => (
        <Field key={field} type="date" label={t(`form.${field}`)} value={draft[field]} onChange={set(field)} />
      ))}
      <Choice
        label={t('form.look')}
        value={draft.look}
        options={[
          { value: NO_LOOK, label: t('form.noLook') },
          ...[design.n1, design.n].map((n) => ({ value: String(n), label: write.count(n) })),
        ]}
        onChange={set('look')}
      />
      {draft.look !== NO_LOOK && (
        <Field type="number" label={t('form.outcomes')} value={draft.outcomes} onChange={set('outcomes')} />
      )}
      {TEXTS.map((field) => (
        <Field key={field} type="text" label={t(`form.${field}`)} value={draft[field]} onChange={set(field)} />
      ))}
      {(refusal !== null || error) && (
        <Alert data-color="danger" role="alert">
          <strong>{t('form.refused')}</strong> {refusal ?? t('form.failed')}
        </Alert>
      )}
      <Button type="submit" loading={loading}>
        {t('form.submit')}
      </Button>
    </form>
  );
}

/** An empty number is no number: the server says what is missing. */
function transitionOf({ decidedOn, dataCut, body, look, outcomes, reason, note }: Draft) {
  const counted = look !== NO_LOOK;
  return {
    ...{ decidedOn, dataCut, body, reason: reason || null, note: note || null },
    evaluable: counted ? Number(look) : null,
    outcomes: counted && /^\d+$/.test(outcomes) ? Number(outcomes) : null,
  };
}

interface FieldProps {
  readonly type: 'date' | 'number' | 'text';
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Field = ({ type, label, value, onChange }: FieldProps) => (
  <Textfield type={type} label={label} value={value} data-size="sm" onChange={({ target }) => onChange(target.value)} />
);
