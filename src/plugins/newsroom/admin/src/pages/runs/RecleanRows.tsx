import { IconButton } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useState } from 'react';

import type { DeskRow, RunAct } from '../../../../shared/admin/import-desk';
import { useGetRecleanRowsQuery } from '../../api/reclean';
import { RecleanModal } from '../../components/RecleanModal';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { RowsTable } from '../import-desk/RowsTable';

/** Each story that would not stay as it is, and what would change in it. */
export function RecleanRows({ run, act }: { run: string; act: RunAct }) {
  const text = useText();
  const [view, setView] = useState({ page: 1, outcome: '' });
  const [shown, setShown] = useState<DeskRow | null>(null);
  const { data, error, refetch } = useGetRecleanRowsQuery(
    { run, page: view.page, ...(view.outcome && { outcome: view.outcome }) },
    { refetchOnMountOrArgChange: true },
  );
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data || (data.total === 0 && view.outcome === '')) return null;
  return (
    <>
      <RowsTable
        rows={data}
        counts={{ ...act.counts, unchanged: 0 }}
        view={view}
        onView={setView}
        act={(row) =>
          row.documentId && (
            <IconButton
              label={text('reclean.show-of', { name: nameOf(row) })}
              onClick={() => setShown(row)}
            >
              <Eye />
            </IconButton>
          )
        }
      />
      {shown?.documentId && (
        <RecleanModal
          article={{ documentId: shown.documentId, locale: shown.locale ?? null }}
          title={nameOf(shown)}
          canDo={false}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

const nameOf = (row: DeskRow): string => row.headline ?? row.slug ?? row.source;
