import {
  Badge,
  Box,
  Flex,
  IconButton,
  Link,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { NavLink } from 'react-router-dom';

import type { DeskRow, Page } from '../../../../shared/admin/import-desk';
import { articlePath } from '../../addresses';
import { OUTCOMES, outcomeColor } from '../../components/outcome-colors';
import { useNamed, useText } from '../../text';

export interface RowsView {
  page: number;
  /** '' for all. */
  outcome: string;
}

interface Props {
  rows: Page<DeskRow>;
  counts: Record<string, number>;
  view: RowsView;
  onView: (view: RowsView) => void;
}

/** Posts of a run, one a row, with the reason of whatever was not simply written. */
export function RowsTable({ rows, counts, view, onView }: Props) {
  const text = useText();
  const named = useNamed();
  const pages = Math.max(1, Math.ceil(rows.total / rows.pageSize));
  return (
    <Box tag="section">
      <Flex justifyContent="space-between" paddingBottom={3} gap={4}>
        <Typography variant="delta" tag="h3">
          {text('rows.title')}
        </Typography>
        <Box width="16rem">
          <SingleSelect
            size="S"
            aria-label={text('rows.filter')}
            value={view.outcome || 'all'}
            onChange={(value) => onView({ page: 1, outcome: value === 'all' ? '' : String(value) })}
          >
            <SingleSelectOption value="all">{text('rows.all')}</SingleSelectOption>
            {OUTCOMES.filter((outcome) => (counts[outcome] ?? 0) > 0).map((outcome) => (
              <SingleSelectOption key={outcome} value={outcome}>
                {`${named('outcome', outcome)} (${counts[outcome]})`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      <Table colCount={4} rowCount={rows.rows.length}>
        <Thead>
          <Tr>
            {(['rows.outcome', 'rows.post', 'rows.reason', 'rows.queries'] as const).map((id) => (
              <Th key={id}>
                <Typography variant="sigma">{text(id)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.rows.map((row, index) => (
            <Tr key={`${row.source}:${row.id}:${index}`}>
              <Td>
                <Badge variant={outcomeColor(row.outcome).badge} textColor="neutral800">
                  {named('outcome', row.outcome)}
                </Badge>
              </Td>
              <Td style={{ maxWidth: '44rem', whiteSpace: 'normal' }}>
                <PostName row={row} />
              </Td>
              <Td style={{ maxWidth: '30rem', whiteSpace: 'normal' }}>
                <Typography textColor="neutral700">{row.reason ?? ''}</Typography>
              </Td>
              <Td>
                <Typography>{row.queries > 0 ? row.queries : ''}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {pages > 1 && (
        <Flex justifyContent="flex-end" gap={3} paddingTop={4}>
          <IconButton
            label={text('rows.previous')}
            disabled={view.page <= 1}
            onClick={() => onView({ ...view, page: view.page - 1 })}
          >
            <ChevronLeft />
          </IconButton>
          <Typography aria-live="polite">
            {text('rows.page', { page: view.page, of: pages })}
          </Typography>
          <IconButton
            label={text('rows.next')}
            disabled={view.page >= pages}
            onClick={() => onView({ ...view, page: view.page + 1 })}
          >
            <ChevronRight />
          </IconButton>
        </Flex>
      )}
    </Box>
  );
}

function PostName({ row }: { row: DeskRow }) {
  const name = row.headline ?? row.slug ?? knownId(row.id) ?? row.source;
  return (
    <Box>
      {row.documentId ? (
        <Link tag={NavLink} to={articlePath(row.documentId)}>
          {name}
        </Link>
      ) : (
        <Typography ellipsis tag="p" title={name}>
          {name}
        </Typography>
      )}
      {row.source && row.source !== name && (
        <Typography variant="pi" textColor="neutral600" ellipsis tag="p">
          {row.source}
        </Typography>
      )}
    </Box>
  );
}

/** Where a source has no id of its own it is known by a digest, which tells nobody anything. */
function knownId(id: string | null): string | null {
  return id !== null && /^[0-9a-f]{64}$/.test(id) ? null : id;
}
