import type { DataDeliveriesQuery, DataSourcesQuery } from '../../contract.ts';
import { Heading, KitLink, Paragraph, Tag } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import { ago } from './amounts.ts';
import { useRights } from '../../parts/rights.tsx';
import { TableRows } from './table-rows.tsx';

type Source = DataSourcesQuery['sources'][number];
type Frozen = NonNullable<DataSourcesQuery['snapshot']>['deliveries'][number];
type Delivery = DataDeliveriesQuery['deliveries'][number];

interface SourceCardProps {
  readonly source: Source;
  /** What of the source is in the newest snapshot. */
  readonly frozen: Frozen | null;
  /** Its newest accepted delivery; null also where the reader may not know. */
  readonly newest: Delivery | null;
}

/** One source: what it is, under which rules, how fresh, and how much of it is in use. */
export function SourceCard({ source, frozen, newest }: SourceCardProps) {
  const { t } = useWords('data');
  return (
    <li className="data-card">
      <div className="data-card-head">
        <Heading level={2} data-size="xs">
          {source.title}
        </Heading>
        <code>{source.id}</code>
      </div>
      <SourceTags source={source} />
      <dl className="data-facts">
        <Freshness frozen={frozen} newest={newest} />
        <div>
          <dt>{t('source.rows')}</dt>
          <dd>{frozen ? <TableRows tables={frozen.tables} /> : t('source.noRows')}</dd>
        </div>
        <Origin source={source} />
      </dl>
      <SourceLinks source={source.id} waiting={newest !== null && newest.id !== frozen?.delivery} />
    </li>
  );
}

function SourceTags({ source }: { readonly source: Source }) {
  const { t } = useWords('data');
  const codes = useWords('codes');
  const open = source.disclosure === 'OPEN';
  return (
    <>
      <p className="data-tags">
        <Tag data-color="neutral">{codes.t(`kind.${source.kind}`)}</Tag>
        <Tag data-color={open ? 'success' : 'info'}>{t(open ? 'source.open' : 'source.protected')}</Tag>
        {source.synthetic && <Tag data-color="warning">{t('source.synthetic')}</Tag>}
      </p>
      <Paragraph data-size="sm" className="quiet">
        {open ? t('source.openMeaning') : t('source.protectedMeaning', { threshold: source.threshold })}
        {source.synthetic && ` ${t('source.syntheticMeaning')}`}
      </Paragraph>
    </>
  );
}

function Freshness({ frozen, newest }: Pick<SourceCardProps, 'frozen' | 'newest'>) {
  const { t, lang, write } = useWords('data');
  const dataCut = newest?.dataCut ?? frozen?.dataCut ?? null;
  return (
    <>
      {newest && (
        <div>
          <dt>{t('source.newest')}</dt>
          <dd>
            {write.moment(newest.deliveredAt)}{' '}
            <span className="quiet">({ago(lang, newest.deliveredAt, new Date())})</span>
          </dd>
        </div>
      )}
      {!newest && !frozen && (
        <div>
          <dt>{t('source.newest')}</dt>
          <dd>{t('source.noDelivery')}</dd>
        </div>
      )}
      <div>
        <dt>{t('source.dataCut')}</dt>
        <dd>{dataCut ? write.date(dataCut) : t('source.noDataCut')}</dd>
      </div>
    </>
  );
}

function Origin({ source }: { readonly source: Source }) {
  const { t } = useWords('data');
  const facts = [
    ['source.diseaseControl', source.diseaseControlDefinition],
    ['source.licence', source.licence],
    ['source.citation', source.citation],
  ] as const;
  return (
    <>
      {facts.map(
        ([key, value]) =>
          value && (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>
                {value}{' '}
                {key === 'source.citation' && isWebAddress(source.url) && (
                  <KitLink href={source.url} rel="noreferrer">
                    {new URL(source.url).hostname}
                  </KitLink>
                )}
              </dd>
            </div>
          ),
      )}
    </>
  );
}

/** An address that came with the data is followed only where it leads to the web. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^/]/.test(url) && URL.canParse(url);
}

function SourceLinks({ source, waiting }: { readonly source: string; readonly waiting: boolean }) {
  const { t } = useWords('data');
  const rights = useRights();
  if (!rights.may('READ_DELIVERIES')) return null;
  return (
    <div className="data-card-foot">
      {waiting && <Paragraph data-size="sm">{t('source.stale')}</Paragraph>}
      <Link to={`/data?view=deliveries&source=${encodeURIComponent(source)}`}>{t('source.deliveries')}</Link>
    </div>
  );
}
