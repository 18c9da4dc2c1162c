import { Microphone } from '@strapi/icons';

import { ChannelsPanel } from './edit-view/ChannelsPanel';
import { CopyCheckPanel } from './edit-view/CopyCheckPanel';
import { LiveStatePanel } from './edit-view/LiveStatePanel';
import type { EditPanel } from './edit-view/panel-props';
import { MarkHistoricalAction, SetSectionAction } from './list-view/bulk-actions';
import { addArticleColumns } from './list-view/columns';
import { permission } from './may';
import { PAGES } from './pages/pages';
import { PLUGIN_ID } from './pluginId';
import { message } from './text';
import { WIDGETS } from './widgets';

interface ContentManagerApis {
  addEditViewSidePanel(panels: EditPanel[]): void;
  addBulkAction(actions: Array<typeof SetSectionAction>): void;
}

/** The part of Strapi's admin that we hang ourselves into. */
interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
  addMenuLink(link: {
    to: string;
    icon: typeof Microphone;
    intlLabel: { id: string; defaultMessage: string };
    Component: () => Promise<{ default: React.ComponentType }>;
    permissions: Array<{ action: string; subject: null }>;
    position?: number;
  }): void;
  registerHook(name: string, hook: typeof addArticleColumns): void;
  getPlugin(name: 'content-manager'): { apis: ContentManagerApis };
  /** Since 5.13. */
  widgets?: { register(widgets: typeof WIDGETS): void };
}

interface Translation {
  data: Record<string, string>;
  locale: string;
}

export default {
  register(app: AdminApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Microphone,
      intlLabel: message('plugin.name'),
      Component: () => import('./pages/NewsroomApp'),
      permissions: PAGES.map(({ action }) => permission(action)),
      position: 2,
    });
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addArticleColumns);
    app.widgets?.register(WIDGETS);
  },

  bootstrap(app: AdminApp): void {
    const { apis } = app.getPlugin('content-manager');
    apis.addEditViewSidePanel([LiveStatePanel, CopyCheckPanel, ChannelsPanel]);
    apis.addBulkAction([SetSectionAction, MarkHistoricalAction]);
  },

  /** Strapi asks for every locale of the admin; one without a translation gets none. */
  async registerTrads({ locales }: { locales: string[] }): Promise<Translation[]> {
    return Promise.all(locales.map(readTranslation));
  },
};

async function readTranslation(locale: string): Promise<Translation> {
  try {
    const messages = (await import(`./translations/${locale}.json`)) as {
      default: Record<string, string>;
    };
    const prefixed = Object.entries(messages.default).map(([key, text]) => [
      `${PLUGIN_ID}.${key}`,
      text,
    ]);
    return { locale, data: Object.fromEntries(prefixed) as Record<string, string> };
  } catch {
    return { locale, data: {} };
  }
}
