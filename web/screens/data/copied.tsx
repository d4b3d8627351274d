import { useState } from 'react';
import { Button } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

const SHORT = 12;
const THANKS_MS = 2000;

/** The beginning of a hash, and the whole of it for the clipboard. */
export function ShortHash({ hash, what }: { readonly hash: string; readonly what: string }) {
  const { t } = useWords('data');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    setCopied(true);
    setTimeout(() => setCopied(false), THANKS_MS);
  };
  return (
    <span className="data-hash">
      <code title={hash}>{hash.slice(0, SHORT)}</code>
      <Button
        variant="tertiary"
        data-size="sm"
        className="data-copy"
        aria-label={t('delivery.copy', { what: `${what} ${hash.slice(0, SHORT)}` })}
        onClick={() => void copy().catch(() => null)}
      >
        <span aria-live="polite">{copied ? t('delivery.copied') : <Sheets />}</span>
      </Button>
    </span>
  );
}

function Sheets() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 2.5h-6a2 2 0 0 0-2 2v6" />
    </svg>
  );
}
