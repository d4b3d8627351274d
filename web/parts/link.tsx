import type { ReactNode } from 'react';
import { Link as RouterLink, type To } from 'react-router';
import { KitLink } from './kit.ts';

/** A link inside the application, in the look of the kit. */
export function Link({ to, children }: { readonly to: To; readonly children: ReactNode }) {
  return (
    <KitLink asChild>
      <RouterLink to={to}>{children}</RouterLink>
    </KitLink>
  );
}
