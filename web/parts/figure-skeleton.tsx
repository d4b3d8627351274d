import { Skeleton } from './kit.ts';

/** The room a figure will take: question, finding, diagram, footer. */
export function FigureSkeleton({ height }: { readonly height: string }) {
  return (
    <div className="figure">
      <Skeleton width="min(28rem, 70%)" height="2rem" />
      <Skeleton width="min(40rem, 90%)" height="1.5rem" />
      <Skeleton height={height} />
      <Skeleton width="min(24rem, 60%)" height="1rem" />
      <Skeleton width="min(36rem, 80%)" height="1rem" />
    </div>
  );
}
