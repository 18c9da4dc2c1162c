import type { TypeLayout } from './layout';

export const correctionLayout: TypeLayout = {
  mainField: 'kind',
  sortBy: { field: 'date', order: 'DESC' },
  columns: ['kind', 'text', 'date', 'articleLocale'],
  rows: [['kind', 'date'], ['text'], ['articleDocumentId', 'articleLocale']],
  fields: {
    kind: { label: 'Kind' },
    date: { label: 'Date' },
    text: { label: 'What was wrong, and what is right' },
    articleDocumentId: {
      label: 'Document id of the article',
      help: 'It stands in the address of the article’s edit page.',
    },
    articleLocale: { label: 'Locale of the article', placeholder: 'en' },
  },
};
