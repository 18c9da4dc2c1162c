import type { TypeLayout } from './layout';

export const creditLayout: TypeLayout = {
  mainField: 'name',
  sortBy: { field: 'name', order: 'ASC' },
  columns: ['name', 'contributor', 'role', 'organization'],
  rows: [
    ['contributor', 'author'],
    ['role', 'name'],
    ['organization', 'place'],
  ],
  fields: {
    contributor: { label: 'Contributor', help: 'Who contributed.', shows: 'name' },
    author: {
      label: 'Author',
      help: 'Instead of a contributor, when it is one of our authors.',
      shows: 'name',
    },
    role: { label: 'Contribution', help: 'What they did.' },
    name: { label: 'Name as printed' },
    organization: { label: 'Organization as printed' },
    place: { label: 'Place', help: 'From where.' },
    articleDocumentId: { label: 'Document id of the article', readOnly: true },
    articleLocale: { label: 'Locale of the article', readOnly: true },
  },
};
