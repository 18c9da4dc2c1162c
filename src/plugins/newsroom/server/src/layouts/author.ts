import type { TypeLayout } from './layout';

export const authorLayout: TypeLayout = {
  mainField: 'name',
  sortBy: { field: 'name', order: 'ASC' },
  columns: ['name', 'jobTitle', 'organization', 'active'],
  rows: [
    ['name'],
    ['givenName', 'familyName'],
    ['jobTitle', 'organization'],
    ['bio'],
    ['photo', 'location'],
    ['email', 'adminUser'],
    ['sameAs'],
    ['aliases'],
    ['slug', 'active'],
  ],
  fields: {
    name: { label: 'Name', help: 'As it stands in the byline: a person, or a desk.' },
    givenName: { label: 'Given name' },
    familyName: { label: 'Family name' },
    jobTitle: { label: 'Job title' },
    organization: { label: 'Organization' },
    bio: { label: 'About' },
    photo: { label: 'Photo' },
    location: { label: 'Place of work' },
    email: { label: 'E-mail', help: 'Private. Never leaves the newsroom.' },
    adminUser: { label: 'User of this admin', help: 'Who this is here, if anybody.' },
    sameAs: {
      label: 'Pages elsewhere',
      help: 'Addresses of pages about the same person, as a list: ["https://…"].',
    },
    aliases: {
      label: 'Other spellings',
      help: 'Names under which imports may find the same person, as a list: ["M. Lind"].',
    },
    slug: {
      label: 'Slug',
      help: 'The end of the address of the author’s page. Made from the name once.',
    },
    active: { label: 'Writes for us now' },
  },
};
