import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A date and time as the user writes them; nothing for none. */
export function useMoment(): (iso: string | null | undefined) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (iso) => (iso ? formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }) : ''),
    [formatDate],
  );
}
