/**
 * What an administrator may be allowed in the newsroom's own pages, panels and buttons. The server
 * guards its routes by these names and the admin shows only what they allow. An action never changes
 * its meaning: roles keep it by its name.
 */
export const ADMIN_ACTIONS = {
  'imports.read': { group: 'Import desk', label: 'See imports and their reports' },
  'imports.run': { group: 'Import desk', label: 'Upload, preview and import' },
  'imports.reclean': { group: 'Import desk', label: 'Clean imported stories again' },
  'imports.undo': { group: 'Import desk', label: 'Undo and resume imports' },
  'copy-check.use': { group: 'Article', label: 'Copy check: see queries, accept mends' },
  'channels.read': { group: 'Article', label: 'Channels: see what is ready, preview' },
  'live.correct': { group: 'Live state', label: 'Correct a published article' },
  'live.embargo': { group: 'Live state', label: 'Embargo' },
  'live.withhold': { group: 'Live state', label: 'Withhold, and release what is held back' },
  'live.cancel': { group: 'Live state', label: 'Cancel for good' },
  'articles.bulk': { group: 'Article', label: 'Change many: section, historical' },
  'people.read': { group: 'People', label: 'See people and their stories' },
  'people.merge': { group: 'People', label: 'Merge authors, make contributors authors' },
  'deliveries.read': { group: 'Deliveries', label: 'See deliveries and endpoints' },
  'deliveries.replay': { group: 'Deliveries', label: 'Send again' },
  'settings.read': { group: 'Settings', label: 'See the newsroom settings' },
  'settings.update': { group: 'Settings', label: 'Change the newsroom settings' },
} as const satisfies Record<string, { group: string; label: string }>;

export type AdminAction = keyof typeof ADMIN_ACTIONS;

/** The action's full name, as Strapi keeps it with a role. */
export const actionId = (action: AdminAction) => `plugin::newsroom.${action}` as const;

/**
 * What Strapi's Editor role may from the start. Taking back imports, cleaning them again, cancelling for good, merging people
 * and changing settings are for whom an administrator trusts with them.
 */
export const EDITOR_ACTIONS = [
  'imports.read',
  'imports.run',
  'copy-check.use',
  'channels.read',
  'live.correct',
  'live.embargo',
  'live.withhold',
  'articles.bulk',
  'people.read',
  'deliveries.read',
] as const satisfies readonly AdminAction[];
