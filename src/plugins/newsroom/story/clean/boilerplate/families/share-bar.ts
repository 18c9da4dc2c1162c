import type { PhraseFamily } from '../phrase-family';

/** Buttons that send a story on. */
export const shareBar: PhraseFamily = {
  rule: 'share-bar',
  whole: {
    en: `
      share | shares | social share | share this | share this article | share this story |
      share this post | share it | share article | share story | tweet | tweet this |
      tweet it | pin it | email | e-mail | email this | email article | print | print this |
      print article | copy link | copy url | copied | link copied | save | save article |
      save for later | bookmark | follow | follow us | follow us on | like us | like |
      like this | like loading | like this like loading | sharing is caring | share via |
      send | rss | rss feed | total shares | share options | more sharing options |
      gift article | share full article | spread the word | text size | font size`,
    fr: `partager | partager l'article | partagez | imprimer | envoyer | copier le lien`,
    es: `compartir | comparte | compártelo | imprimir | enviar | copiar enlace`,
    de: `teilen | artikel teilen | drucken | merken | versenden | link kopieren`,
    pt: `compartilhar | compartilhe | partilhar | partilhe | imprimir | copiar link`,
    it: `condividi | condividi su | stampa | invia | copia link`,
    ar: `شارك | مشاركة | طباعة | نسخ الرابط | شارك الخبر | شارك هذا الموضوع`,
  },
  start: {
    en: `
      share on | share this on | share this with | click to share | click to email |
      click to print | tweet this | follow us on | follow us for | like us on |
      also like us on | find us on | connect with us | send us a tip | email this to |
      follow the author on | share your thoughts | click here to share`,
    fr: `partager sur | suivez nous sur | partagez sur | imprimer cet article`,
    es: `compartir en | síguenos en | comparte en | haz clic para compartir`,
    de: `teilen auf | auf facebook teilen | auf twitter teilen | folgen sie uns`,
    pt: `compartilhar no | compartilhe no | siga nos | clique para compartilhar`,
    it: `condividi su | seguici su | fai clic per condividere`,
    ar: `شارك على | شارك عبر | تابعنا على | تابعونا على`,
  },
};
