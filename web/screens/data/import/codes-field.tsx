import { useState } from 'react';
import { Button, Input, Paragraph, Select } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';

interface CodesFieldProps {
  readonly label: string;
  readonly codes: Readonly<Record<string, string>>;
  /** Our codes, where the column is one of a list. */
  readonly ours: readonly { readonly code: string }[];
  readonly set: (codes: Readonly<Record<string, string>>) => void;
  /** What the dry run found and did not know. */
  readonly found: readonly string[];
}

interface Pair {
  readonly theirs: string;
  readonly ours: string;
}

/** Codes of the file and what they are with us. Pairs are kept as typed, and are part of the mapping once both are there. */
export function CodesField({ label, codes, ours, set, found }: CodesFieldProps) {
  const { t } = useWords('data');
  const [pairs, setPairs] = useState<readonly Pair[]>(() => pairsOf(codes));
  const change = (next: readonly Pair[]) => {
    setPairs(next);
    const whole = next.filter(({ theirs, ours: code }) => theirs !== '' && code !== '');
    set(Object.fromEntries(whole.map((pair) => [pair.theirs, pair.ours])));
  };
  const changeAt = (at: number, to: Partial<Pair>) =>
    change(pairs.map((pair, index) => (index === at ? { ...pair, ...to } : pair)));
  const unmet = found.filter((code) => !pairs.some(({ theirs }) => theirs === code));
  const twice = pairs.find(
    ({ theirs }, at) => theirs !== '' && pairs.findIndex((pair) => pair.theirs === theirs) !== at,
  );
  return (
    <fieldset className="import-codes">
      <legend>{t('import.mapping.codes')}</legend>
      {pairs.map((pair, at) => (
        <div key={at} className="import-code">
          <Input
            data-size="sm"
            aria-label={`${t('import.mapping.codeFrom')} ${at + 1}, ${label}`}
            placeholder={t('import.mapping.codeFrom')}
            value={pair.theirs}
            onChange={({ target }) => changeAt(at, { theirs: target.value })}
          />
          <span aria-hidden="true">→</span>
          <OurCode
            label={`${t('import.mapping.codeTo')} ${at + 1}, ${label}`}
            value={pair.ours}
            ours={ours}
            set={(code) => changeAt(at, { ours: code })}
          />
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={`${t('import.mapping.removeCode')} ${at + 1}, ${label}`}
            onClick={() => change(pairs.filter((_, index) => index !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      {twice && <Paragraph className="data-fault">{t('import.mapping.codeTwice', { code: twice.theirs })}</Paragraph>}
      <Button variant="tertiary" data-size="sm" onClick={() => setPairs([...pairs, { theirs: '', ours: '' }])}>
        {t('import.mapping.addCode')}
      </Button>
      {unmet.length > 0 && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => setPairs([...pairs, ...unmet.map((theirs) => ({ theirs, ours: '' }))])}
        >
          {t('import.mapping.addFound', { codes: unmet.join(', ') })}
        </Button>
      )}
    </fieldset>
  );
}

interface OurCodeProps {
  readonly label: string;
  readonly value: string;
  readonly ours: CodesFieldProps['ours'];
  readonly set: (code: string) => void;
}

function OurCode({ label, value, ours, set }: OurCodeProps) {
  const { t } = useWords('data');
  if (ours.length === 0) {
    return (
      <Input
        data-size="sm"
        aria-label={label}
        placeholder={t('import.mapping.codeTo')}
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    );
  }
  const known = ours.some(({ code }) => code === value);
  return (
    <Select data-size="sm" aria-label={label} value={value} onChange={({ target }) => set(target.value)}>
      <Select.Option value="">{t('import.mapping.codeTo')}</Select.Option>
      {!known && value !== '' && <Select.Option value={value}>{value}</Select.Option>}
      {ours.map(({ code }) => (
        <Select.Option key={code} value={code}>
          {code}
        </Select.Option>
      ))}
    </Select>
  );
}

const pairsOf = (codes: CodesFieldProps['codes']): readonly Pair[] =>
  Object.entries(codes).map(([theirs, ours]) => ({ theirs, ours }));
