import type { AdminAction } from '../../../shared/admin/actions';
import type { MessageId } from '../text';

interface DeskPageEntry {
  /** Below `/plugins/newsroom`. */
  path: string;
  title: MessageId;
  /** Whoever may do this sees the page. */
  action: AdminAction;
}

/** The pages in the newsroom's own menu, in its order. */
export const PAGES: readonly DeskPageEntry[] = [
  { path: 'imports', title: 'imports.title', action: 'imports.read' },
  { path: 'people', title: 'people.title', action: 'people.read' },
  { path: 'deliveries', title: 'deliveries.title', action: 'deliveries.read' },
  { path: 'settings', title: 'settings.title', action: 'settings.read' },
];
