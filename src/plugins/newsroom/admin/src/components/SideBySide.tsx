import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { CompareRow, Segment } from '../../../shared/admin/side-by-side';
import { useNamed, useText } from '../text';
import { Columns } from './Columns';

const ROWS_AT_ONCE = 150;

/** Source and story in two columns; every edit is marked where it was made. */
export function SideBySide({ rows }: { rows: CompareRow[] }) {
  const text = useText();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  return (
    <Box>
      <Columns>
        <thead>
          <tr>
            <th scope="col">{text('compare.before')}</th>
            <th scope="col">{text('compare.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <tr key={index}>
              {row.kind === 'removed' ? <RemovedCells row={row} /> : <ParagraphCells row={row} />}
            </tr>
          ))}
        </tbody>
      </Columns>
      {rows.length > shown && (
        <Flex justifyContent="center" paddingTop={4}>
          <Button variant="tertiary" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            {text('compare.more', { count: rows.length - shown })}
          </Button>
        </Flex>
      )}
    </Box>
  );
}

function ParagraphCells({ row }: { row: Extract<CompareRow, { kind: 'paragraph' }> }) {
  return (
    <>
      <td>
        <p>
          {row.before.map((segment, index) => (
            <BeforePiece key={index} segment={segment} />
          ))}
        </p>
      </td>
      <td>
        <p>
          {row.after.map((segment, index) => (
            <AfterPiece key={index} segment={segment} />
          ))}
        </p>
        {row.queries.map((query, index) => (
          <Flex key={index} gap={2} paddingTop={2} alignItems="flex-start">
            <Badge backgroundColor="warning200" textColor="neutral800" size="S">
              ?
            </Badge>
            <Typography variant="pi" textColor="neutral800">
              {query.message}
            </Typography>
          </Flex>
        ))}
      </td>
    </>
  );
}

function RemovedCells({ row: { removed } }: { row: Extract<CompareRow, { kind: 'removed' }> }) {
  const text = useText();
  const named = useNamed();
  return (
    <>
      <td>
        <Gone $isFurniture={removed.became === null}>{removed.text}</Gone>
      </td>
      <td>
        <Typography variant="pi" textColor="neutral600">
          {removed.became === null
            ? text('compare.removed', { rule: named('rule', removed.rule) })
            : text('compare.became', { what: named('became', removed.became) })}
        </Typography>
      </td>
    </>
  );
}

function BeforePiece({ segment: { text: piece, repairs } }: { segment: Segment }) {
  const named = useNamed();
  if (repairs.length === 0) return <>{piece}</>;
  const rules = [...new Set(repairs.map(({ rule }) => named('rule', rule)))].join(', ');
  return <del title={rules}>{visible(piece)}</del>;
}

function AfterPiece({ segment: { text: piece, repairs, queries } }: { segment: Segment }) {
  const named = useNamed();
  if (repairs.length === 0 && queries.length === 0) return <>{piece}</>;
  const rules = [...new Set(repairs.map(({ rule }) => named('rule', rule)))].join(', ');
  const mended = repairs.length > 0 ? <ins title={rules}>{visible(piece)}</ins> : piece;
  if (queries.length === 0) return mended;
  return <mark title={queries.map(({ message }) => message).join(' ')}>{mended}</mark>;
}

/** What was taken out, or is a blank, would not be seen. */
export function visible(piece: string): string {
  if (piece === '') return '⌫';
  return /^\s+$/.test(piece) ? piece.replaceAll(/\s/g, '␣') : piece;
}

const Gone = styled.p<{ $isFurniture: boolean }>`
  color: ${({ theme }) => theme.colors.neutral600};
  text-decoration: ${({ $isFurniture }) => ($isFurniture ? 'line-through' : 'none')};
  font-style: ${({ $isFurniture }) => ($isFurniture ? 'normal' : 'italic')};
`;
