import {
  Box,
  EmptyStateLayout,
  Flex,
  Table,
  Tbody,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { ReactNode } from 'react';

import { Pager } from './Pager';
import type { Paging } from './Pager';

interface Props {
  title: string;
  /** Filters, beside the title. */
  filters?: ReactNode;
  columns: readonly string[];
  /** One `Tr` each. */
  rows: ReactNode[];
  /** What to do first, where there are no rows. */
  empty?: string;
  paging?: Paging;
  onPage?: (page: number) => void;
}

/** A titled table as every page of ours has it: its filters, its heads, its pages. */
export function DataTable({ title, filters, columns, rows, empty, paging, onPage }: Props) {
  return (
    <Box tag="section">
      <Flex
        justifyContent="space-between"
        alignItems="flex-end"
        paddingBottom={3}
        gap={4}
        wrap="wrap"
      >
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {filters && (
          <Flex gap={2} wrap="wrap">
            {filters}
          </Flex>
        )}
      </Flex>
      {rows.length === 0 && empty !== undefined ? (
        <EmptyStateLayout
          icon={<EmptyDocuments width="160px" />}
          content={empty}
          hasRadius
          shadow="tableShadow"
        />
      ) : (
        <Table colCount={columns.length} rowCount={rows.length}>
          <Thead>
            <Tr>
              {columns.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{column}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>{rows}</Tbody>
        </Table>
      )}
      {paging && onPage && <Pager {...paging} onPage={onPage} />}
    </Box>
  );
}
