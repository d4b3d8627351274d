import { Heading } from '../../../parts/kit.ts';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { PfsRatioSection } from './pfs-ratio-section.tsx';
import { SpiderSection } from './spider-section.tsx';
import { StopSection } from './stop-section.tsx';
import { SwimmerSection } from './swimmer-section.tsx';
import { TreatmentTime } from './treatment-time.tsx';
import { WaterfallSection } from './waterfall-section.tsx';

const PARTS = [
  ['shrinkage', [WaterfallSection, SpiderSection]],
  ['courses', [SwimmerSection]],
  ['treatment', [TreatmentTime, StopSection]],
  ['ratio', [PfsRatioSection]],
] as const;

/** How treatment went: for each patient where one may see that, and together. */
export function CourseTab({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const cohortWords = useWords('cohort');
  return (
    <>
      <nav className="within" aria-label={cohortWords.t('within')}>
        {PARTS.map(([name]) => (
          <a key={name} href={`#${name}`}>
            {t(`title.${name}`)}
          </a>
        ))}
      </nav>
      {PARTS.map(([name, sections]) => (
        <section key={name} className="section" aria-labelledby={name}>
          <Heading level={2} data-size="sm" id={name}>
            {t(`title.${name}`)}
          </Heading>
          {sections.map((Section) => (
            <Section key={Section.name} cohort={cohort} />
          ))}
        </section>
      ))}
    </>
  );
}
