import { Microphone } from '@strapi/icons';

import { ChannelsPanel } from './edit-view/ChannelsPanel';
import { CopyCheckPanel } from './edit-view/CopyCheckPanel';
import { LiveStatePanel } from './edit-view/LiveStatePanel';
import type { EditPanel } from './edit-view/panel-props';
import { PASTE_BLOCK } from './edit-view/paste/with-clean-paste';
import { guardSaves, REFUSED } from './edit-view/two-editors/guard-saves';
import { TwoEditorsPanel } from './edit-view/two-editors/TwoEditorsPanel';
import { MarkHistoricalAction, RecheckAction, SetSectionAction } from './list-view/bulk-actions';
import { addArticleColumns } from './list-view/columns';
import { permission } from './may';
import { PAGES } from './pages/pages';
import { PLUGIN_ID } from './pluginId';
import { message } from './text';
import { WIDGETS } from './widgets';

interface ContentManagerApis {
  addEditViewSidePanel(panels: EditPanel[]): void;
  addRichTextBlocks(blocks: Record<string, typeof PASTE_BLOCK>): void;
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
    apis.addEditViewSidePanel([TwoEditorsPanel, LiveStatePanel, CopyCheckPanel, ChannelsPanel]);
    guardSaves();
    apis.addRichTextBlocks({ newsroomPaste: PASTE_BLOCK });
    apis.addBulkAction([RecheckAction, SetSectionAction, MarkHistoricalAction]);
  },

  /** Strapi asks for every locale of the admin; one without a translation gets none. */
  async registerTrads({ locales }: { locales: string[] }): Promise<Translation[]> {
    return Promise.all(locales.map(readTranslation));
  },
};

async function readTranslation(locale: string): Promise<Translation> {
  return { locale, data: { ...(await wordsIn(locale)), ...(await fieldsIn(locale)) } };
}

async function wordsIn(locale: string): Promise<Translation['data']> {
  try {
    const { default: words } = (await import(`./translations/${locale}.json`)) as Messages;
    return {
      ...prefixed(`${PLUGIN_ID}.`, words),
      // Messages of errors that the admin shows by itself, under the ids that it makes of them.
      [`apiError.${REFUSED}`]: words['together.refused'] ?? '',
    };
  } catch {
    return {};
  }
}

/**
 * What the Content Manager calls the fields of our types, under the ids that it looks for. English has
 * none of them: there the labels hold that are kept with the type, which an administrator may change.
 */
async function fieldsIn(locale: string): Promise<Translation['data']> {
  try {
    const { default: labels } = (await import(`./translations/fields/${locale}.json`)) as Messages;
    return prefixed(`content-manager.content-types.plugin::${PLUGIN_ID}.`, labels);
  } catch {
    return {};
  }
}

interface Messages {
  default: Translation['data'];
}

const prefixed = (prefix: string, messages: Translation['data']) =>
  Object.fromEntries(Object.entries(messages).map(([id, text]) => [prefix + id, text]));
