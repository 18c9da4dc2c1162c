import { Box, Button, Flex, Link, Loader, Modal, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { ArticleSummary } from '../../../shared/admin/article-desk';
import { articlePath } from '../addresses';
import { useGetSummariesQuery } from '../api/article-desk';
import { Trouble } from '../components/Trouble';
import { useEditedLocale } from '../edit-view/use-draft-text';
import { useText } from '../text';

interface Props {
  documents: ReadonlyArray<{ documentId: string; headline?: string | null }>;
  onClose: () => void;
}

/** The copy check of many articles, by the rules and the texts of this moment. */
export function Recheck({ documents, onClose }: Props) {
  const text = useText();
  const locale = useEditedLocale();
  const { data, error, isFetching, refetch } = useGetSummariesQuery(
    { documentIds: documents.map(({ documentId }) => documentId), locale },
    { refetchOnMountOrArgChange: true },
  );
  return (
    <>
      <Modal.Body>
        {isFetching && <Loader />}
        {error && <Trouble error={error} onRetry={refetch} />}
        {data && !isFetching && <Found documents={documents} summaries={data} locale={locale} />}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('close')}
        </Button>
        <Button loading={isFetching} onClick={() => void refetch()}>
          {text('bulk.recheck-again')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function Found({
  documents,
  summaries,
  locale,
}: Pick<Props, 'documents'> & { summaries: ArticleSummary[]; locale: string | null }) {
  const text = useText();
  const open = summaries.filter(({ queries }) => queries > 0);
  const nameOf = (id: string) =>
    documents.find(({ documentId }) => documentId === id)?.headline || id;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography role="status">
        {text('bulk.recheck-done', { count: summaries.length, open: open.length })}
      </Typography>
      <Box tag="ul">
        {open.map(({ documentId, queries }) => (
          <Box tag="li" key={documentId} paddingBottom={2}>
            <Link tag={NavLink} to={articlePath(documentId, locale)}>
              {nameOf(documentId)}
            </Link>{' '}
            <Typography textColor="neutral600">
              {text('preview.queries', { count: queries })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Flex>
  );
}
