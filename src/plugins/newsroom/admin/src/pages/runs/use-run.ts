import { useEffect, useState } from 'react';

import { useGetRunQuery } from '../../api/import-desk';

const LOOK_EVERY = 800;

/** A run as it stands, looked at again and again while the server is at it. */
export function useRun(id: string) {
  const [isActing, setActing] = useState(false);
  const { data, ...query } = useGetRunQuery(id, {
    pollingInterval: isActing ? LOOK_EVERY : 0,
    refetchOnMountOrArgChange: true,
  });
  useEffect(() => setActing(data?.act?.state === 'running'), [data?.act?.state]);
  return { run: data, ...query };
}
