import type { SuppressionReason } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { Paragraph } from './kit.ts';

interface WithheldProps {
  readonly reason: SuppressionReason;
  readonly threshold: number;
}

/** Stands where a result is withheld by disclosure control, and says why. */
export function Withheld({ reason, threshold }: WithheldProps) {
  const { t, write } = useWords('figure');
  return (
    <div role="note" className="withheld">
      <Paragraph>
        <strong>{t('withheld.title')}</strong>
      </Paragraph>
      <Paragraph>{t(`withheld.${reason}`, { threshold: write.count(threshold) })}</Paragraph>
      <Paragraph data-size="sm">{t('withheld.see')}</Paragraph>
    </div>
  );
}
