import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export interface Bar {
  label: string;
  count: number;
  /** A color of the theme. */
  color?: string;
}

interface Props {
  title: string;
  bars: readonly Bar[];
  /** The rest is told as one bar. */
  most?: number;
  restLabel?: string;
}

/** A small chart that is a list to a screen reader: each bar's figure stands beside it. */
export function Bars({ title, bars, most = 8, restLabel = '…' }: Props) {
  const { formatNumber } = useIntl();
  const shown = bars.slice(0, most);
  const rest = bars.slice(most).reduce((sum, { count }) => sum + count, 0);
  const all = rest > 0 ? [...shown, { label: restLabel, count: rest }] : shown;
  const largest = Math.max(1, ...all.map(({ count }) => count));
  return (
    <Box tag="section" aria-label={title} width="100%">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {all.map(({ label, count, color = 'primary500' }) => (
          <Flex tag="li" key={label} gap={2} paddingTop={1} paddingBottom={1}>
            <Box width="18rem" shrink={0}>
              <Typography variant="pi" textColor="neutral800" ellipsis title={label}>
                {label}
              </Typography>
            </Box>
            <Box flex="1" background="neutral150" hasRadius aria-hidden height="8px">
              <Box
                background={color}
                hasRadius
                height="8px"
                style={{ width: `${Math.max(1.5, (count / largest) * 100)}%` }}
              />
            </Box>
            <Box width="4.5rem" shrink={0}>
              <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
                {formatNumber(count)}
              </Typography>
            </Box>
          </Flex>
        ))}
      </Box>
    </Box>
  );
}
