/** A grid that Apple's own templates begin with; a publisher's theme replaces it in News Publisher. */
export const LAYOUT = { columns: 7, width: 1024, margin: 70, gutter: 40 } as const;

const SERIF = 'Georgia';
const SANS = 'HelveticaNeue';

/** The text styles that our components name. */
export const STYLES = {
  kicker: { fontName: `${SANS}-Bold`, fontSize: 15, lineHeight: 20, textColor: '#8F1D14' },
  title: { fontName: `${SERIF}-Bold`, fontSize: 40, lineHeight: 46, textColor: '#1C1B19' },
  intro: { fontName: SERIF, fontSize: 22, lineHeight: 30, textColor: '#5E5A53' },
  byline: { fontName: `${SANS}-Medium`, fontSize: 15, lineHeight: 20, textColor: '#1C1B19' },
  body: { fontName: SERIF, fontSize: 18, lineHeight: 28, textColor: '#1C1B19' },
  heading: { fontName: `${SERIF}-Bold`, fontSize: 24, lineHeight: 30, textColor: '#1C1B19' },
  quote: { fontName: `${SERIF}-Italic`, fontSize: 24, lineHeight: 34, textColor: '#1C1B19' },
  caption: { fontName: SANS, fontSize: 14, lineHeight: 20, textColor: '#5E5A53' },
  note: { fontName: SANS, fontSize: 14, lineHeight: 20, textColor: '#5E5A53' },
} as const;
