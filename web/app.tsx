import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Layout } from './screens/frame/layout.tsx';
import { NotFound } from './screens/frame/not-found.tsx';
import { SignIn } from './screens/frame/sign-in.tsx';
import { Overview } from './screens/overview/overview.tsx';

const Cohorts = lazy(async () => ({ default: (await import('./screens/cohorts/cohorts.tsx')).Cohorts }));
const Cohort = lazy(async () => ({ default: (await import('./screens/cohort/cohort.tsx')).Cohort }));
const Compare = lazy(async () => ({ default: (await import('./screens/compare/compare.tsx')).Compare }));
const NewCohort = lazy(async () => ({ default: (await import('./screens/builder/new-cohort.tsx')).NewCohort }));
const EditCohort = lazy(async () => ({ default: (await import('./screens/builder/edit-cohort.tsx')).EditCohort }));
const Explore = lazy(async () => ({ default: (await import('./screens/explore/explore.tsx')).Explore }));
const Monitor = lazy(async () => ({ default: (await import('./screens/monitor/monitor.tsx')).Monitor }));
const Glossary = lazy(async () => ({ default: (await import('./screens/glossary/glossary.tsx')).Glossary }));
const Runs = lazy(async () => ({ default: (await import('./screens/runs/runs.tsx')).Runs }));
const Views = lazy(async () => ({ default: (await import('./screens/views/views.tsx')).Views }));
const Data = lazy(async () => ({ default: (await import('./screens/data/data.tsx')).Data }));

/** Every address of the application. The overview comes with the first load; the rest when it is gone to. */
export function App({ client }: { readonly client: ApolloClient }) {
  return (
    <ApolloProvider client={client}>
      <BrowserRouter>
        <Suspense fallback={null}>
          <Routes>
            <Route element={<Layout />}>
              <Route index element={<Overview />} />
              <Route path="cohorts" element={<Cohorts />} />
              <Route path="cohorts/new" element={<NewCohort />} />
              <Route path="cohorts/:id/edit" element={<EditCohort />} />
              <Route path="cohorts/:id" element={<Cohort />} />
              <Route path="explore" element={<Explore />} />
              <Route path="monitor" element={<Monitor />} />
              <Route path="compare" element={<Compare />} />
              <Route path="data/*" element={<Data />} />
              <Route path="glossary" element={<Glossary />} />
              <Route path="runs" element={<Runs />} />
              <Route path="views" element={<Views />} />
              <Route path="sign-in" element={<SignIn />} />
              <Route path="*" element={<NotFound />} />
            </Route>
          </Routes>
        </Suspense>
      </BrowserRouter>
    </ApolloProvider>
  );
}
