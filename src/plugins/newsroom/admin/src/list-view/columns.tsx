import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ARTICLE_UID } from '../addresses';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { useMay } from '../may';
import { message, useNamed, useText } from '../text';
import { useSummary } from './summary-loader';

interface Row {
  documentId: string;
  locale?: string | null;
}

interface Header {
  name: string;
  label: string | { id: string; defaultMessage: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter?: (row: Row) => JSX.Element;
  [field: string]: unknown;
}

interface ListHook {
  displayedHeaders: Header[];
  layout: { uid?: string; contentType?: { uid?: string }; [field: string]: unknown };
}

/** Adds byline and desk state behind the headline of each article. */
export function addArticleColumns(hook: ListHook): ListHook {
  if (!isArticleList(hook)) return hook;
  const own: Header[] = [
    column('newsroom-byline', 'column.byline', (row) => <BylineCell row={row} />),
    column('newsroom-desk', 'column.desk', (row) => <DeskCell row={row} />),
  ];
  const [first, ...others] = hook.displayedHeaders;
  return { ...hook, displayedHeaders: [...(first ? [first] : []), ...own, ...others] };
}

/** The hook is not told which type it is for; the page's address is. */
function isArticleList({ layout }: ListHook): boolean {
  const uid = layout.uid ?? layout.contentType?.uid;
  return uid ? uid === ARTICLE_UID : window.location.pathname.includes(ARTICLE_UID);
}

function column(
  name: string,
  label: 'column.byline' | 'column.desk',
  cell: (row: Row) => JSX.Element,
): Header {
  return {
    attribute: { type: 'custom' },
    name,
    label: message(label),
    searchable: false,
    sortable: false,
    cellFormatter: (row) => <ErrorBoundary>{cell(row)}</ErrorBoundary>,
  };
}

function BylineCell({ row }: { row: Row }) {
  const summary = useSummary(row.documentId, row.locale ?? null);
  return (
    <Typography
      textColor="neutral800"
      ellipsis
      style={{ maxWidth: '22rem' }}
      title={summary?.byline}
    >
      {summary?.byline ?? ''}
    </Typography>
  );
}

function DeskCell({ row }: { row: Row }) {
  const text = useText();
  const named = useNamed();
  const may = useMay();
  const { formatDate } = useIntl();
  const summary = useSummary(row.documentId, row.locale ?? null);
  if (!summary || !may('copy-check.use')) return null as unknown as JSX.Element;
  return (
    <Flex gap={1}>
      {summary.pubStatus !== 'usable' && (
        <Badge variant="danger">{named('pubStatus', summary.pubStatus)}</Badge>
      )}
      {summary.embargoUntil && (
        <Badge
          backgroundColor="warning200"
          textColor="neutral800"
          title={formatDate(summary.embargoUntil, { dateStyle: 'medium', timeStyle: 'short' })}
        >
          {named('pubStatus', 'embargoed')}
        </Badge>
      )}
      {summary.corrections > 0 && (
        <Badge variant="secondary">{named('pubStatus', 'corrected')}</Badge>
      )}
      {summary.queries > 0 && (
        <Badge backgroundColor="warning200" textColor="neutral800">
          {text('preview.queries', { count: summary.queries })}
        </Badge>
      )}
    </Flex>
  );
}
