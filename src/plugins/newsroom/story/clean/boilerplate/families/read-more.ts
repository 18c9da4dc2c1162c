import type { PhraseFamily } from '../phrase-family';

/** Links that lead on from a teaser. */
export const readMore: PhraseFamily = {
  rule: 'read-more',
  whole: {
    en: `
      read more | read more here | continue reading | more | see more | show more |
      load more | view more | learn more | find out more | read full story |
      read full article | read the full story | full story | read story | read article |
      read on | click here | click here to read more | click here for more | view all |
      see all | show all | view gallery | read this next | more details | see full article`,
    fr: `lire la suite | en savoir plus | voir plus | lire plus | suite | lire l'article`,
    es: `
      leer más | ver más | seguir leyendo | lea más | leer más » |
      leer nota completa`,
    de: `
      mehr lesen | weiterlesen | mehr erfahren | mehr anzeigen | weitere | mehr |
      zum artikel`,
    pt: `leia mais | ler mais | saiba mais | continue lendo | ver mais | continue a ler`,
    it: `leggi tutto | leggi di più | continua a leggere | continua | scopri di più`,
    ar: `اقرأ المزيد | المزيد | قراءة المزيد | إقرأ المزيد | تابع القراءة`,
  },
  start: {
    en: `
      click here for | click here to | click on the link | tap here to | click to view |
      click to read`,
  },
};
