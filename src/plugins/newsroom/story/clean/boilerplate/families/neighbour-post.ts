import type { PhraseFamily } from '../phrase-family';

/** What a page prints over the headline of the story before or behind this one. */
export const neighbourPost: PhraseFamily = {
  rule: 'neighbour-post',
  opens: 'related',
  whole: {
    en: `
      previous article | next article | previous post | next post | previous story |
      next story | older post | newer post`,
    fr: `article précédent | article suivant`,
    es: `artículo anterior | artículo siguiente | entrada anterior | entrada siguiente`,
    de: `vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag`,
    pt: `artigo anterior | próximo artigo | post anterior | próximo post`,
    it: `articolo precedente | articolo successivo | prossimo articolo`,
    ar: `المقال السابق | المقال التالي`,
  },
};
