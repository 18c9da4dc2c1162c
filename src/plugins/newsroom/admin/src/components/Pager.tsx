import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useText } from '../text';

export interface Paging {
  page: number;
  pageSize: number;
  total: number;
}

interface Props extends Paging {
  onPage: (page: number) => void;
}

/** Nothing where all fits on one page. */
export function Pager({ page, pageSize, total, onPage }: Props) {
  const text = useText();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  return (
    <Flex justifyContent="flex-end" gap={3} paddingTop={4}>
      <IconButton
        label={text('rows.previous')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <Typography aria-live="polite">{text('rows.page', { page, of: pages })}</Typography>
      <IconButton
        label={text('rows.next')}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Flex>
  );
}
