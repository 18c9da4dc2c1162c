import type { TypeLayout } from './layout';

export const contributorLayout: TypeLayout = {
  mainField: 'name',
  sortBy: { field: 'name', order: 'ASC' },
  columns: ['name', 'organization', 'kind', 'author'],
  rows: [['name', 'organization'], ['kind', 'author'], ['aliases']],
  fields: {
    name: { label: 'Name', help: 'A person or an organization that is credited without a byline.' },
    organization: { label: 'Organization', help: 'For whom the person works.' },
    kind: { label: 'Kind' },
    author: {
      label: 'The same person as an author',
      help: 'If they also have a byline.',
      shows: 'name',
    },
    aliases: {
      label: 'Other spellings',
      help: 'Names under which imports may find the same one, as a list: ["M. Lind"].',
    },
  },
};
