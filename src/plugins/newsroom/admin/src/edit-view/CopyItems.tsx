import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import type { Mend, OpenQuery } from '../../../shared/admin/article-desk';
import { useNamed, useText } from '../text';

interface QueryProps {
  query: OpenQuery;
  /** null where the question is about no place. */
  onGo: (() => unknown) | null;
  onDismiss: (() => unknown) | null;
}

export function QueryItem({ query, onGo, onDismiss }: QueryProps) {
  const text = useText();
  return (
    <Item>
      <Typography variant="pi" tag="p" textColor="neutral800">
        {query.message}
      </Typography>
      <Place onGo={onGo}>
        <mark>{query.quote}</mark>
      </Place>
      {onDismiss && (
        <Button variant="ghost" size="S" startIcon={<Cross />} onClick={onDismiss}>
          {text('check.dismiss')}
        </Button>
      )}
    </Item>
  );
}

interface MendProps {
  mend: Mend;
  onGo: () => unknown;
  /** null while the published version is shown, which nobody edits. */
  onAccept: (() => unknown) | null;
  onDismiss: (() => unknown) | null;
}

export function MendItem({ mend, onGo, onAccept, onDismiss }: MendProps) {
  const text = useText();
  const named = useNamed();
  return (
    <Item>
      <Typography variant="pi" tag="p" textColor="neutral800">
        {mend.rules.map((rule) => named('rule', rule)).join(', ')}
      </Typography>
      <Place onGo={onGo}>
        …{mend.lead}
        <del>{visible(mend.before)}</del>
        <ins>{visible(mend.after)}</ins>
        {mend.trail}…
      </Place>
      <Flex gap={1}>
        {onAccept && (
          <Button variant="secondary" size="S" startIcon={<Check />} onClick={onAccept}>
            {text('check.accept')}
          </Button>
        )}
        {onDismiss && (
          <Button variant="ghost" size="S" startIcon={<Cross />} onClick={onDismiss}>
            {text('check.dismiss')}
          </Button>
        )}
      </Flex>
    </Item>
  );
}

function Item({ children }: { children: ReactNode }) {
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={2}
      borderStyle="solid"
      borderWidth="1px 0 0 0"
      borderColor="neutral150"
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {children}
      </Flex>
    </Box>
  );
}

function Place({ onGo, children }: { onGo: (() => unknown) | null; children: ReactNode }) {
  const text = useText();
  if (!onGo) return <Quote as="p">{children}</Quote>;
  return (
    <Quote type="button" onClick={onGo} title={text('check.go')}>
      {children}
    </Quote>
  );
}

const visible = (piece: string) => (/^\s+$/.test(piece) ? piece.replaceAll(/\s/g, '␣') : piece);

const Quote = styled.button`
  padding: 0;
  border: none;
  background: none;
  text-align: left;
  font-size: 1.3rem;
  line-height: 1.45;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral700};
  &[type='button'] {
    cursor: pointer;
  }
  &[type='button']:hover {
    text-decoration: underline;
  }
  mark {
    color: inherit;
    background: ${({ theme }) => theme.colors.warning100};
  }
  del {
    color: ${({ theme }) => theme.colors.danger700};
    background: ${({ theme }) => theme.colors.danger100};
  }
  ins {
    color: ${({ theme }) => theme.colors.success700};
    background: ${({ theme }) => theme.colors.success100};
  }
`;
