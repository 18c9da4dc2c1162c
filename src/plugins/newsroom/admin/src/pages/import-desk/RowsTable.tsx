import { Box, Link, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import type { DeskRow, Page } from '../../../../shared/admin/import-desk';
import { articlePath } from '../../addresses';
import { Choice } from '../../components/Choice';
import { DataTable } from '../../components/DataTable';
import { OUTCOMES, outcomeColor } from '../../components/outcome-colors';
import { StateBadge } from '../../components/StateBadge';
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
  /** What can be done with a row, at its end. */
  act?: (row: DeskRow) => ReactNode;
}

const COLUMNS = ['rows.outcome', 'rows.post', 'rows.reason', 'rows.queries'] as const;

/** Posts of a run, one a row, with the reason of whatever was not simply written. */
export function RowsTable({ rows, counts, view, onView, act }: Props) {
  const text = useText();
  const named = useNamed();
  const options = OUTCOMES.filter((outcome) => (counts[outcome] ?? 0) > 0).map((outcome) => ({
    value: outcome as string,
    label: `${named('outcome', outcome)} (${counts[outcome]})`,
  }));
  return (
    <DataTable
      title={text('rows.title')}
      filters={
        <Choice
          label={text('rows.filter')}
          all={text('rows.all')}
          value={view.outcome}
          options={options}
          onChange={(outcome) => onView({ page: 1, outcome })}
        />
      }
      columns={[...COLUMNS, ...(act ? (['rows.acts'] as const) : [])].map((id) => text(id))}
      rows={rows.rows.map((row, index) => (
        <Tr key={`${row.source}:${row.id}:${index}`}>
          <Td>
            <StateBadge tone={outcomeColor(row.outcome).tone}>
              {named('outcome', row.outcome)}
            </StateBadge>
          </Td>
          <Td style={{ minWidth: '20rem', maxWidth: '44rem', whiteSpace: 'normal' }}>
            <PostName row={row} />
          </Td>
          <Td style={{ maxWidth: '30rem', whiteSpace: 'normal' }}>
            <Typography textColor="neutral700">{row.reason ?? ''}</Typography>
          </Td>
          <Td>
            <Typography>{row.queries > 0 ? row.queries : ''}</Typography>
          </Td>
          {act && <Td>{act(row)}</Td>}
        </Tr>
      ))}
      paging={{ ...rows, page: view.page }}
      onPage={(page) => onView({ ...view, page })}
    />
  );
}

function PostName({ row }: { row: DeskRow }) {
  const name = row.headline ?? row.slug ?? knownId(row.id) ?? row.source;
  return (
    <Box>
      {row.documentId ? (
        <Link tag={NavLink} to={articlePath(row.documentId, row.locale)}>
          {name}
        </Link>
      ) : (
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
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
