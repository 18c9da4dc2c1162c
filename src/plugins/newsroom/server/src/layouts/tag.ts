import type { TypeLayout } from './layout';

export const tagLayout: TypeLayout = {
  mainField: 'name',
  sortBy: { field: 'name', order: 'ASC' },
  columns: ['name', 'slug'],
  rows: [['name', 'slug'], ['description']],
  fields: {
    name: { label: 'Name' },
    slug: { label: 'Slug', help: 'The end of the address of its page. Made from the name once.' },
    description: { label: 'Description' },
  },
};
