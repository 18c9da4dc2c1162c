import { Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';

import { ErrorBoundary } from '../components/ErrorBoundary';
import { useMay } from '../may';
import { useText } from '../text';
import { isArticle } from './panel-props';
import type { EditPanel } from './panel-props';

const ChannelsView = lazy(() => import('./ChannelsView'));

export const ChannelsPanel: EditPanel = (props) => {
  const text = useText();
  const may = useMay();
  const { documentId, document } = props;
  if (!isArticle(props) || !documentId || !document || !may('channels.read')) return null;
  return {
    title: text('channels.title'),
    content: (
      <ErrorBoundary>
        <Suspense fallback={<Loader small />}>
          <ChannelsView documentId={documentId} version={document.updatedAt ?? ''} />
        </Suspense>
      </ErrorBoundary>
    ),
  };
};
