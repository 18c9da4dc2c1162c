import type { TypeLayout } from './layout';

export const relatedPostLayout: TypeLayout = {
  mainField: 'headline',
  sortBy: { field: 'createdAt', order: 'DESC' },
  columns: ['headline', 'relation', 'placement', 'target'],
  rows: [
    ['headline'],
    ['teaser'],
    ['target', 'url'],
    ['relation', 'placement', 'afterParagraph'],
    ['byline'],
    ['datelinePlace', 'datelineAgency', 'datelineDate'],
  ],
  fields: {
    headline: { label: 'Headline', help: 'A change here is live at once.' },
    teaser: { label: 'Teaser' },
    target: {
      label: 'Article of ours',
      help: 'Then its own headline and address are shown, and nothing while it is not public.',
      shows: 'headline',
    },
    url: { label: 'Address elsewhere', placeholder: 'https://' },
    relation: { label: 'Kind' },
    placement: { label: 'Where it stands', help: 'Between the paragraphs, or after the story.' },
    afterParagraph: {
      label: 'After paragraph number',
      help: 'Counted from 0; only for one between the paragraphs.',
    },
    byline: { label: 'Byline' },
    datelinePlace: { label: 'Dateline: place' },
    datelineAgency: { label: 'Dateline: agency' },
    datelineDate: { label: 'Dateline: day' },
    articleDocumentId: { label: 'Document id of the article', readOnly: true },
    articleLocale: { label: 'Locale of the article', readOnly: true },
  },
};
