import { useId } from 'react';
import type { DeliverySummaryFragment } from '../../contract.ts';
import { Field, Input, Label, Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { TableRows } from './table-rows.tsx';

interface DeliveryChoiceProps {
  readonly candidates: readonly DeliverySummaryFragment[];
  /** Those that are to be left out. */
  readonly left: ReadonlySet<string>;
  readonly setLeft: (left: ReadonlySet<string>) => void;
  readonly fault: string | null;
}

/** Which deliveries go into the snapshot: all of them until somebody takes one out. */
export function DeliveryChoice({ candidates, left, setLeft, fault }: DeliveryChoiceProps) {
  const { t, write } = useWords('data');
  const faultId = useId();
  const turn = (id: string, on: boolean) => {
    const now = new Set(left);
    if (on) now.delete(id);
    else now.add(id);
    setLeft(now);
  };
  return (
    <fieldset className="data-fieldset" aria-describedby={fault ? faultId : undefined}>
      <legend>{t('snapshot.choose')}</legend>
      {candidates.map(({ id, source, dataCut, deliveredAt, tables }) => (
        <Field key={id}>
          <Input type="checkbox" checked={!left.has(id)} onChange={({ target }) => turn(id, target.checked)} />
          <Label>
            {source}, {dataCut ? write.date(dataCut) : write.moment(deliveredAt)}
          </Label>
          <div data-field="description">
            <TableRows tables={tables} />
          </div>
        </Field>
      ))}
      {fault && (
        <Paragraph id={faultId} className="data-fault" role="alert">
          {fault}
        </Paragraph>
      )}
    </fieldset>
  );
}
