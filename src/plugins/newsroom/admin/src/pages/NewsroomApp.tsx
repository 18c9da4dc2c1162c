import { Layouts, Page, SubNav } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { ErrorBoundary } from '../components/ErrorBoundary';
import { useMay } from '../may';
import { PLUGIN_ID } from '../pluginId';
import { useText } from '../text';
import { PAGES } from './pages';

const ImportDeskPage = lazy(() => import('./import-desk/ImportDeskPage'));
const BatchPage = lazy(() => import('./import-desk/BatchPage'));
const RunPage = lazy(() => import('./runs/RunPage'));
const RecleanPage = lazy(() => import('./runs/RecleanPage'));
const PeoplePage = lazy(() => import('./people/PeoplePage'));
const DeliveriesPage = lazy(() => import('./deliveries/DeliveriesPage'));
const SettingsPage = lazy(() => import('./settings/SettingsPage'));

/** Everything below `/plugins/newsroom`. */
export default function NewsroomApp() {
  const text = useText();
  const may = useMay();
  const pages = PAGES.filter(({ action }) => may(action));
  const [first] = pages;
  if (!first) return <Page.NoPermissions />;
  return (
    <ErrorBoundary>
      <Layouts.Root
        sideNav={
          <SubNav.Main aria-label={text('plugin.name')}>
            <SubNav.Header label={text('plugin.name')} />
            <SubNav.Sections>
              {[
                <SubNav.Section key="desk" label={text('nav.desk')}>
                  {pages.map(({ path, title }) => (
                    <SubNav.Link
                      key={path}
                      to={`/plugins/${PLUGIN_ID}/${path}`}
                      label={text(title)}
                    />
                  ))}
                </SubNav.Section>,
              ]}
            </SubNav.Sections>
          </SubNav.Main>
        }
      >
        <Suspense fallback={<Page.Loading />}>
          <Routes>
            <Route index element={<Navigate to={first.path} replace />} />
            <Route path="imports" element={<ImportDeskPage />} />
            <Route path="imports/batches/:id" element={<BatchPage />} />
            <Route path="imports/runs/:id" element={<RunPage />} />
            <Route path="imports/runs/:id/reclean" element={<RecleanPage />} />
            <Route path="people" element={<PeoplePage />} />
            <Route path="deliveries" element={<DeliveriesPage />} />
            <Route path="settings" element={<SettingsPage />} />
            <Route path="*" element={<Page.NoData />} />
          </Routes>
        </Suspense>
      </Layouts.Root>
    </ErrorBoundary>
  );
}
