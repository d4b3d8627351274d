import { Failure } from '../../parts/failure.tsx';
import { Alert, Paragraph } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { MissingRight, useRights } from '../../parts/rights.tsx';
import { type Speech, useWords } from '../../words/language.ts';
import { isWhole } from './alternative.ts';
import { SaveForm } from './save-form.tsx';
import { type BaseVersion, useSaving } from './saving.ts';
import type { Draft } from './use-draft.ts';

interface SavePartProps {
  readonly draft: Draft;
  readonly base: BaseVersion | null;
  readonly snapshot: string;
}

/** Saving, for those who may; for the others, who could. */
export function SavePart({ draft, base, snapshot }: SavePartProps) {
  const words = useWords('builder');
  const { t } = words;
  const rights = useRights();
  const { saving, refusal, error, save } = useSaving(draft, base, snapshot);
  if (!rights.known) return null;
  if (!rights.may('DEFINE_COHORTS')) return <CannotSave />;
  return (
    <div className="builder-write">
      <SaveForm
        said={base ?? { name: '', purpose: '' }}
        newVersion={base !== null}
        unready={unreadyBecause(draft, words)}
        saving={saving}
        onSave={save}
      />
      {refusal && (
        <Alert data-color="danger" role="alert">
          <Paragraph>{refusal.code === 'CONFLICT' ? t('save.conflict') : t('save.refused')}</Paragraph>
          <Paragraph>{refusal.message}</Paragraph>
          {refusal.code === 'CONFLICT' && base && (
            <Link to={`/cohorts/${base.definition}?tab=versions`}>{t('save.newest')}</Link>
          )}
        </Alert>
      )}
      {error && <Failure error={error} what={t('what.cohort')} title={t('save.refused')} kept={false} retry={null} />}
    </div>
  );
}

/** Why a draft cannot be saved as it is; null when it can. */
function unreadyBecause({ steps }: Draft, { t, write }: Pick<Speech<'builder'>, 't' | 'write'>): string | null {
  if (steps.length === 0) return t('save.noSteps');
  const unfinished = steps.flatMap((step, at) => (isWhole(step) ? [] : [write.count(at + 1)]));
  return unfinished.length === 0 ? null : t('save.unfinished', { numbers: write.list(unfinished) });
}

function CannotSave() {
  const { t } = useWords('builder');
  return (
    <div className="builder-write">
      <Paragraph>{t('save.explore')}</Paragraph>
      <MissingRight right="DEFINE_COHORTS" />
    </div>
  );
}
