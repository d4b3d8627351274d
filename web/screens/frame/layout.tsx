import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Boundary } from '../../parts/boundary.tsx';
import { SkipLink } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { Footer } from './footer.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every screen. */
export function Layout() {
  const { t } = useWords('frame');
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <>
      <SkipLink href="#main">{t('skip')}</SkipLink>
      <TopBar />
      <main id="main" ref={main} tabIndex={-1}>
        <Boundary key={pathname}>
          <Outlet />
        </Boundary>
      </main>
      <Footer />
    </>
  );
}
