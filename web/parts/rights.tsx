import { useQuery } from '@apollo/client/react';
import { useLocation } from 'react-router';
import { CapabilityHoldersDocument, type Capability, MeDocument } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { Alert, Details, Heading, Paragraph } from './kit.ts';
import { Link } from './link.tsx';

export interface Rights {
  /** False until the server has said who is asking. */
  readonly known: boolean;
  readonly person: string | null;
  readonly may: (capability: Capability) => boolean;
}

/** What whoever is looking may do, to show or leave out a way to do it. The server alone decides. */
export function useRights(): Rights {
  const { data } = useQuery(MeDocument);
  return {
    known: data !== undefined,
    person: data?.me.person?.id ?? null,
    may: (capability) => data?.me.capabilities.includes(capability) ?? false,
  };
}

/** Says which right is missing, who could have it, and as whom one is signed in. */
export function MissingRight({ right }: { readonly right: Capability }) {
  const { t } = useWords('frame');
  return (
    <Alert data-color="info" className="missing-right">
      <Heading level={2} data-size="xs">
        {t('rights.why')}
      </Heading>
      <WhoCould right={right} />
    </Alert>
  );
}

/** The same, folded away beside what is missing. */
export function WhyNot({ right, question }: { readonly right: Capability; readonly question: string }) {
  return (
    <Details data-color="neutral" variant="tinted" data-size="sm" className="why-not">
      <Details.Summary>{question}</Details.Summary>
      <Details.Content>
        <WhoCould right={right} />
      </Details.Content>
    </Details>
  );
}

/** What the right is for, the roles that hold it, and as whom one is looking. */
export function WhoCould({ right }: { readonly right: Capability }) {
  const { t, write } = useWords('frame');
  const codes = useWords('codes');
  const { data } = useQuery(MeDocument);
  const holders = useQuery(CapabilityHoldersDocument).data?.capabilityHolders;
  const { pathname, search } = useLocation();
  const role = data?.me.person ? data.me.role : null;
  const roles = holders?.find(({ capability }) => capability === right)?.roles ?? [];
  return (
    <>
      <Paragraph>
        {t(`rights.${right}`)}{' '}
        {roles.length > 0 && t('rights.roles', { roles: write.list(roles.map((one) => codes.t(`role.${one}`))) })}
      </Paragraph>
      <Paragraph>
        {role ? t('rights.you', { role: codes.t(`role.${role}`) }) : t('rights.public')} {t('rights.ask')}
      </Paragraph>
      {!role && (
        <Paragraph>
          <Link to={`/sign-in?return=${encodeURIComponent(pathname + search)}`}>{t('signIn')}</Link>
        </Paragraph>
      )}
    </>
  );
}
