import type { TypeLayout } from './layout';

export const articleStateLayout: TypeLayout = {
  mainField: 'headline',
  sortBy: { field: 'updatedAt', order: 'DESC' },
  columns: ['headline', 'articleLocale', 'pubStatus', 'embargoUntil'],
  rows: [
    ['headline'],
    ['pubStatus', 'embargoUntil'],
    ['reason'],
    ['historical', 'legal'],
    ['articleLocale', 'version'],
  ],
  fields: {
    headline: { label: 'Article', readOnly: true },
    pubStatus: {
      label: 'Status',
      help: 'Holds at once, without publishing: a withheld or canceled story is gone from every channel.',
    },
    embargoUntil: {
      label: 'Embargo until',
      help: 'A published story stays hidden until this moment.',
    },
    reason: { label: 'Reason', help: 'For the desk. Never leaves the newsroom.' },
    legal: {
      label: 'By law',
      help: 'Taken down by order of a court or an authority: its address answers 451 in place of 410.',
    },
    historical: {
      label: 'Historical',
      help: 'An old story: nobody is notified of it, and it may go without a credit.',
    },
    articleLocale: { label: 'Locale', readOnly: true },
    version: { label: 'Version', help: 'Raised at each change.', readOnly: true },
    articleDocumentId: { label: 'Document id of the article', readOnly: true },
    key: { label: 'Key', readOnly: true },
    embargoAnnounced: { label: 'End of the embargo that was announced', readOnly: true },
    dismissed: { label: 'Queries settled by an editor', readOnly: true },
  },
};
