import { useQuery } from '@apollo/client/react';
import { useLocation } from 'react-router';
import { type Capability, MeDocument, type Role } from '../../contract.ts';
import { Alert, Details, Heading, Paragraph } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';

/** The roles that hold a right, for those who do not: only to say whom to ask. The server alone decides. */
const HOLDERS = {
  READ_DELIVERIES: ['DATA_STEWARD', 'HEALTH_ECONOMIST'],
  DELIVER: ['DATA_STEWARD'],
  FREEZE: ['DATA_STEWARD'],
} as const satisfies Partial<Record<Capability, readonly Role[]>>;

export type DataRight = keyof typeof HOLDERS;

export interface Rights {
  /** False until the server has said who is asking. */
  readonly known: boolean;
  readonly person: string | null;
  readonly may: (right: DataRight) => boolean;
}

export function useRights(): Rights {
  const { data } = useQuery(MeDocument);
  return {
    known: data !== undefined,
    person: data?.me.person?.id ?? null,
    may: (right) => data?.me.capabilities.includes(right) ?? false,
  };
}

/** Says which right is missing, who could have it, and as whom one is signed in. */
export function MissingRight({ right }: { readonly right: DataRight }) {
  const { t } = useWords('data');
  return (
    <Alert data-color="info" className="data-missing-right">
      <Heading level={2} data-size="xs">
        {t('rights.why')}
      </Heading>
      <Reason right={right} />
    </Alert>
  );
}

/** The same, folded away beside what is missing. */
export function WhyNot({ right, question }: { readonly right: DataRight; readonly question: string }) {
  return (
    <Details data-color="neutral" variant="tinted" data-size="sm" className="data-why-not">
      <Details.Summary>{question}</Details.Summary>
      <Details.Content>
        <Reason right={right} />
      </Details.Content>
    </Details>
  );
}

function Reason({ right }: { readonly right: DataRight }) {
  const { t, write } = useWords('data');
  const codes = useWords('codes');
  const frame = useWords('frame');
  const { data } = useQuery(MeDocument);
  const { pathname, search } = useLocation();
  const role = data?.me.person ? data.me.role : null;
  return (
    <>
      <Paragraph>
        {t(`rights.${right}`)}{' '}
        {t('rights.roles', { roles: write.list(HOLDERS[right].map((r) => codes.t(`role.${r}`))) })}
      </Paragraph>
      <Paragraph>
        {role ? t('rights.you', { role: codes.t(`role.${role}`) }) : t('rights.public')} {t('rights.ask')}
      </Paragraph>
      {!role && (
        <Paragraph>
          <Link to={`/sign-in?return=${encodeURIComponent(pathname + search)}`}>{frame.t('signIn')}</Link>
        </Paragraph>
      )}
    </>
  );
}
