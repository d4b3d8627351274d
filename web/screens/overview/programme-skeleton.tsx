import { FigureSkeleton } from '../../parts/figure-skeleton.tsx';
import { Skeleton } from '../../parts/kit.ts';

const TILES = ['screened', 'actionable', 'treated', 'control'] as const;

/** The room of four numbers and a funnel. */
export function ProgrammeSkeleton() {
  return (
    <>
      <div className="headline">
        {TILES.map((tile) => (
          <Skeleton key={tile} height="8.5rem" />
        ))}
      </div>
      <FigureSkeleton height="34rem" />
    </>
  );
}
