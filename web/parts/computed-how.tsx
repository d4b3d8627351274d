import { useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { MethodTitlesDocument, type OriginFragment } from '../contract.ts';
import { snippets } from './figure-doors.ts';
import { useWords } from '../words/language.ts';

/** Everything needed to compute the figure again, for whoever opens it. */
export function ComputedHow({ origin }: { readonly origin: OriginFragment }) {
  const { t } = useWords('figure');
  const [opened, setOpened] = useState(false);
  return (
    <details className="how" onToggle={() => setOpened(true)}>
      <summary>{t('how')}</summary>
      {opened && <Account origin={origin} />}
    </details>
  );
}

function Account({ origin }: { readonly origin: OriginFragment }) {
  const { t } = useWords('figure');
  const { data } = useQuery(MethodTitlesDocument);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('methods'), <Methods names={origin.methods} known={data?.methods ?? []} />],
    [t('parameters'), <code>{JSON.stringify(origin.parameters)}</code>],
    [t('question'), <code>{origin.question}</code>],
    [t('snapshot'), <code>{origin.snapshot}</code>],
    [t('policy'), <code>{origin.policy}</code>],
    [t('version'), origin.version],
  ];
  return (
    <>
      <dl className="account">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h4>{t('sql')}</h4>
      <pre tabIndex={0}>{origin.sql}</pre>
      {origin.table !== null && <Recompute table={origin.table} />}
    </>
  );
}

/** The table by its address, in the tools people compute with. */
function Recompute({ table }: { readonly table: string }) {
  const { t } = useWords('figure');
  return (
    <>
      <h4>{t('again')}</h4>
      <p className="quiet">{t('againHelp')}</p>
      <dl className="account">
        {snippets(table).map(({ tool, code }) => (
          <div key={tool}>
            <dt>{tool}</dt>
            <dd>
              <pre tabIndex={0}>{code}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface MethodsProps {
  readonly names: readonly string[];
  readonly known: readonly {
    readonly id: string;
    readonly title: string;
    readonly variant: string;
    readonly source: string;
  }[];
}

function Methods({ names, known }: MethodsProps) {
  const { t } = useWords('figure');
  if (names.length === 0) return t('counting');
  return (
    <ul>
      {names.map((name) => {
        const method = known.find(({ id }) => id === name);
        return (
          <li key={name}>
            <code>{name}</code>
            {method && (
              <>
                {' '}
                {method.title} ({method.variant}). <span className="quiet">{method.source}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
