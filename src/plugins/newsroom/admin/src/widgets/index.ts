import { CheckCircle, Clock, Download, WarningCircle } from '@strapi/icons';

import type { AdminAction } from '../../../shared/admin/actions';
import { permission } from '../may';
import { PLUGIN_ID } from '../pluginId';
import { message } from '../text';
import type { MessageId } from '../text';

type WidgetName = 'OpenQueriesWidget' | 'EmbargoesWidget' | 'LastImportWidget' | 'FailingWidget';

interface Entry {
  id: string;
  icon: typeof Clock;
  title: MessageId;
  name: WidgetName;
  action: AdminAction;
}

const ENTRIES: readonly Entry[] = [
  {
    id: 'open-queries',
    icon: CheckCircle,
    title: 'widget.queries',
    name: 'OpenQueriesWidget',
    action: 'copy-check.use',
  },
  {
    id: 'embargoes',
    icon: Clock,
    title: 'widget.embargoes',
    name: 'EmbargoesWidget',
    action: 'copy-check.use',
  },
  {
    id: 'last-import',
    icon: Download,
    title: 'widget.import',
    name: 'LastImportWidget',
    action: 'imports.read',
  },
  {
    id: 'failing',
    icon: WarningCircle,
    title: 'widget.failing',
    name: 'FailingWidget',
    action: 'deliveries.read',
  },
];

/** For the admin's home page, loaded when it is opened. */
export const WIDGETS = ENTRIES.map(({ id, icon, title, name, action }) => ({
  id,
  icon,
  title: message(title),
  pluginId: PLUGIN_ID,
  permissions: [permission(action)],
  component: async () => (await import('./widgets'))[name],
}));
