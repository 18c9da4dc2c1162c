import type { TypeLayout } from './layout';

export const sectionLayout: TypeLayout = {
  mainField: 'name',
  sortBy: { field: 'position', order: 'ASC' },
  columns: ['name', 'slug', 'parent', 'position'],
  rows: [['name', 'slug'], ['description'], ['parent', 'position']],
  fields: {
    name: { label: 'Name' },
    slug: { label: 'Slug', help: 'The end of the address of its page. Made from the name once.' },
    description: { label: 'Description' },
    parent: { label: 'Part of', shows: 'name' },
    position: { label: 'Position', help: 'Lower numbers come first.' },
  },
};
