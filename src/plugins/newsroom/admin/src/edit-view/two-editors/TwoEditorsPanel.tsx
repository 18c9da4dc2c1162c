import { Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';

import { ErrorBoundary } from '../../components/ErrorBoundary';
import { useText } from '../../text';
import { isArticle } from '../panel-props';
import type { EditPanel, PanelProps } from '../panel-props';
import { useEditedLocale } from '../use-draft-text';
import { useTwoEditors } from './use-two-editors';
import type { OpenedDraft } from './use-two-editors';

const TwoEditorsView = lazy(() => import('./TwoEditorsView'));

/** For everybody who edits articles, whatever else of the newsroom they may do. */
export const TwoEditorsPanel: EditPanel = (props) => {
  const text = useText();
  const locale = useEditedLocale();
  const editors = useTwoEditors(openedDraft(props, locale));
  if (!editors.isBehind && !editors.together) return null;
  return {
    title: text('together.title'),
    content: (
      <ErrorBoundary>
        <Suspense fallback={<Loader small />}>
          <TwoEditorsView {...editors} />
        </Suspense>
      </ErrorBoundary>
    ),
  };
};

/** null for what nobody else can have saved, and for the published version, which nobody edits. */
function openedDraft(props: PanelProps, locale: string | null): OpenedDraft | null {
  const { documentId, document, activeTab } = props;
  if (!isArticle(props) || !documentId || activeTab === 'published') return null;
  if (!document?.updatedAt || document.documentId !== documentId) return null;
  return { documentId, locale, document: { ...document, updatedAt: document.updatedAt } };
}
