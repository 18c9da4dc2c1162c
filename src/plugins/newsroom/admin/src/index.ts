import { PLUGIN_ID } from './pluginId';

interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

interface Translation {
  data: Record<string, string>;
  locale: string;
}

export default {
  register(app: AdminApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
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
