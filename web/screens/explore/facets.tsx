import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { ExploreDocument, type ExploredFacetsFragment, type SourceLabelFragment } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { ComputedHow } from '../../parts/computed-how.tsx';
import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { FigureFooter } from '../../parts/figure-footer.tsx';
import { Alert, Button, Paragraph, Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { CrossFigure } from './cross-figure.tsx';
import type { Explored } from './explored.ts';
import { FacetFigure } from './facet-figure.tsx';
import { biomarkersOf, isTold, traitsOf } from './facet.ts';
import { SelectionBar } from './selection-bar.tsx';
import { BiomarkerFigure } from './biomarker-figure.tsx';
import { Untold } from './untold.tsx';

interface FacetsProps {
  readonly explored: Explored;
  readonly named: SourceLabelFragment;
  /** What cohorts are called, by their ids. */
  readonly cohorts: ReadonlyMap<string, string>;
}

/** The selection, and every trait by which it can be narrowed. */
export function Facets({ explored, named, cohorts }: FacetsProps) {
  const { t } = useWords('explore');
  const voice = useCriterionVoice(cohorts);
  const { source, steps, snapshot } = explored;
  const asked = useQuery(ExploreDocument, { variables: { source, steps, snapshot } });
  return (
    <>
      {explored.unreadable && <Paragraph role="alert">{t('unreadable')}</Paragraph>}
      <Answer asked={asked} what={t('what.counts')} skeleton={<FacetsSkeleton />}>
        {({ facets }) => (
          <>
            <SelectionBar
              explored={explored}
              voice={voice}
              selected={facets.__typename === 'Facets' ? facets.selected : null}
              everyone={facets.__typename === 'Facets' ? facets.everyone : null}
            />
            {facets.__typename === 'Facets' ? (
              <Grid found={facets} explored={explored} named={named} />
            ) : (
              <Refused message={facets.message} onReset={() => explored.go({ source, steps: [] })} />
            )}
          </>
        )}
      </Answer>
    </>
  );
}

interface GridProps {
  readonly found: ExploredFacetsFragment;
  readonly explored: Explored;
  readonly named: SourceLabelFragment;
}

function Grid({ found, explored, named }: GridProps) {
  const { t, write } = useWords('explore');
  const page = useRef<HTMLDivElement>(null);
  const { facets, selected, provenance } = found;
  const told = facets.filter(isTold);
  const biomarkers = biomarkersOf(told);
  const given = { explored, origin: provenance, page };
  return (
    <div className="explore" ref={page}>
      {selected.status === 'SUPPRESSED_SMALL' && (
        <p role="note" className="withheld">
          {t('tooFew', { threshold: write.count(named.threshold) })}
        </p>
      )}
      {selected.value === 0 && <p role="note">{t('nobody')}</p>}
      <div className="facets">
        {traitsOf(told, 'before').map((facet) => (
          <FacetFigure key={facet.trait} facet={facet} {...given} />
        ))}
        {biomarkers.length > 0 && <BiomarkerFigure facets={biomarkers} {...given} />}
        {traitsOf(told, 'after').map((facet) => (
          <FacetFigure key={facet.trait} facet={facet} {...given} />
        ))}
      </div>
      <Untold facets={facets.filter((facet) => !isTold(facet))} />
      <FigureFooter origin={provenance} subjects={selected} />
      <ComputedHow origin={provenance} />
      <CrossFigure explored={explored} facets={told} />
    </div>
  );
}

function Refused({ message, onReset }: { readonly message: string; readonly onReset: () => void }) {
  const { t } = useWords('explore');
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>{t('refused')}</Paragraph>
      <Paragraph data-size="sm" lang="en">
        {message}
      </Paragraph>
      <Button variant="secondary" data-size="sm" onClick={onReset}>
        {t('reset')}
      </Button>
    </Alert>
  );
}

function FacetsSkeleton() {
  return (
    <>
      <Skeleton height="6rem" />
      <div className="facets">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((place) => (
          <Skeleton key={place} height="22rem" />
        ))}
      </div>
    </>
  );
}
