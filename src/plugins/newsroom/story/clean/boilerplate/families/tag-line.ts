import type { PhraseFamily } from '../phrase-family';

/** Headings of tag lists; a tag list on one line is told in `tags.ts`. */
export const tagHeading: PhraseFamily = {
  rule: 'tags',
  opens: 'list',
  whole: {
    en: `
      related topics | follow this topic | tags | tag | topics | topic | keywords | filed under | tagged | places in this story |
      people in the story | people in this story | organizations in this story |
      in this article | in this story | more about | explore more |
      topics mentioned in this article`,
    fr: `mots clés | étiquettes | thèmes | thématiques`,
    es: `etiquetas | temas | palabras clave | etiquetas de esta nota`,
    de: `schlagworte | schlagwörter | themen | stichwörter`,
    pt: `marcadores | palavras chave | assuntos`,
    it: `argomenti | etichette | parole chiave`,
    ar: `الوسوم | كلمات دلالية | وسوم | كلمات مفتاحية`,
  },
};
