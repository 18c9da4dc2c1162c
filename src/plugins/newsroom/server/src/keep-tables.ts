import type { Core } from '@strapi/strapi';

const STORE = { type: 'core', key: 'persisted_tables' } as const;

/**
 * Lists every table of the plugin, link tables included, in the core store entry that Strapi's
 * schema sync reads before it drops tables that no loaded type owns (DESIGN §5): a boot without
 * the plugin's build then leaves them alone.
 */
export async function keepTables(strapi: Core.Strapi): Promise<void> {
  const ours = tablesOfPlugin(strapi);
  const kept = ((await strapi.store!.get(STORE)) as string[] | null) ?? [];
  const all = [...new Set([...kept, ...ours])].sort();
  if (all.length === kept.length) return;
  await strapi.store!.set({ ...STORE, value: all });
}

function tablesOfPlugin(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith('plugin::newsroom.'))
    .flatMap((uid) => {
      const type = strapi.db.metadata.get(uid);
      const links = Object.values(type.attributes).flatMap((attribute) =>
        'joinTable' in attribute && attribute.joinTable ? [attribute.joinTable.name] : [],
      );
      return [type.tableName, ...links];
    });
}
