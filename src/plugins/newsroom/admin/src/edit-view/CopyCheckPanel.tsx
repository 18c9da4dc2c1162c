import { lazy, Suspense } from 'react';
import { Loader } from '@strapi/design-system';

import { ErrorBoundary } from '../components/ErrorBoundary';
import { useMay } from '../may';
import { useText } from '../text';
import { isArticle } from './panel-props';
import type { EditPanel } from './panel-props';

const CopyCheckView = lazy(() => import('./CopyCheckView'));

export const CopyCheckPanel: EditPanel = (props) => {
  const text = useText();
  const may = useMay();
  if (!isArticle(props) || !may('copy-check.use')) return null;
  return {
    title: text('check.title'),
    content: (
      <ErrorBoundary>
        <Suspense fallback={<Loader small />}>
          <CopyCheckView
            documentId={props.documentId}
            document={props.document}
            isDraft={props.activeTab !== 'published'}
          />
        </Suspense>
      </ErrorBoundary>
    ),
  };
};
