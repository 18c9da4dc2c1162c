import type { PhraseFamily } from '../phrase-family';

/** Marks of an advert that stood between the paragraphs. */
export const advertisement: PhraseFamily = {
  rule: 'advertisement',
  whole: {
    en: `
      advertisement | advertisements | advertising | ad | ads | ad feedback | sponsored ad |
      story continues below | story continues below advertisement |
      article continues below | article continues below advertisement |
      continue reading below | continues after advertising |
      continue reading the main story | scroll to continue |
      scroll to continue with content | report this ad | paid content | paid post |
      report ad | advertisement continue reading below | story continues`,
    fr: `publicité | la suite après cette publicité | annonce | la suite après la publicité`,
    es: `publicidad | anuncio | anuncios | sigue leyendo`,
    de: `anzeige | werbung | anzeigen | artikel wird nach der anzeige fortgesetzt`,
    pt: `publicidade | anúncio | continua após a publicidade | continua depois da publicidade`,
    it: `pubblicità | annuncio`,
    ar: `إعلان | إعلانات | اعلان`,
  },
  start: { en: `advertisement | story continues below | article continues below | advertise here` },
};
