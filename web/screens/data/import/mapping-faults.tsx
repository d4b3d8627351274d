import { Alert, Heading, Paragraph } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import type { MappingFault } from './mapping-rules.ts';

interface MappingFaultsProps {
  readonly faults: readonly MappingFault[];
  /** Whether the table is asked for, which cannot be drawn from a broken text. */
  readonly table: boolean;
}

const MOST = 12;

/** What is wrong with the mapping, in plain words, with the line where it stands. */
export function MappingFaults({ faults, table }: MappingFaultsProps) {
  const { t, write } = useWords('data');
  const blocking = faults.some((fault) => fault.blocking);
  return (
    <div aria-live="polite">
      {faults.length > 0 && (
        <Alert data-color={blocking ? 'danger' : 'warning'} className="import-faults">
          <Heading level={3} data-size="2xs">
            {t(blocking ? 'import.mapping.broken' : 'import.mapping.unfinished')}
          </Heading>
          {blocking && table && <Paragraph>{t('import.mapping.brokenTable')}</Paragraph>}
          <ul>
            {faults.slice(0, MOST).map((fault, at) => (
              <li key={at}>
                <FaultWords fault={fault} />
              </li>
            ))}
          </ul>
          {faults.length > MOST && (
            <Paragraph>{t('import.mapping.more', { n: write.count(faults.length - MOST) })}</Paragraph>
          )}
        </Alert>
      )}
    </div>
  );
}

function FaultWords({ fault: { kind, line, named } }: { readonly fault: MappingFault }) {
  const { t } = useWords('data');
  const words: Readonly<Record<MappingFault['kind'], string>> = t('import.fault', { returnObjects: true, ...named });
  const what = words[kind];
  return line === null ? what : t('import.mapping.atLine', { line, what });
}
