import type { PhraseFamily } from '../phrase-family';

/** Headings of a list of other stories that belong to this one. */
export const relatedHeading: PhraseFamily = {
  rule: 'related-heading',
  opens: 'related',
  start: {
    en: `you may also like | you might also like | you may be interested in | more stories like`,
    fr: `vous aimerez aussi | sur le même`,
    es: `también te puede | te puede interesar`,
    de: `das könnte sie | das könnte dich`,
    pt: `você também pode`,
    it: `potrebbe interessarti | ti potrebbe`,
    ar: `قد يعجبك`,
  },
  whole: {
    en: `
      related posts | related post | related articles | related article | related stories |
      related story | related | related content | related coverage | related news |
      related reading | related links | related items | similar articles |
      similar posts | similar stories | you may also like | you might also like |
      you may also like these | you may like | you might like | you may be interested in |
      you might be interested in | read also | also read | see also | read next | up next |
      what to read next | keep reading | more on this story | more on this topic |
      more on this | more related stories | related to this story | further reading |
      more like this`,
    fr: `
      sur le même sujet | à lire aussi | lire aussi | articles liés | articles similaires |
      articles connexes | dans la même rubrique | à lire également | voir aussi |
      lire également`,
    es: `
      relacionadas | relacionados | más información | noticias relacionadas | artículos relacionados |
      te puede interesar | le puede interesar | te podría interesar |
      también te puede interesar | lea también | lee también | leer también | ver también |
      te recomendamos | más sobre este tema`,
    de: `
      mehr zum thema | lesen sie auch | ähnliche artikel |
      das könnte sie auch interessieren | auch interessant | verwandte artikel |
      verwandte themen | zum thema | das könnte dich auch interessieren |
      weitere artikel zum thema`,
    pt: `
      leia também | veja também | notícias relacionadas | artigos relacionados |
      posts relacionados | relacionados | você também pode gostar | saiba mais |
      leia ainda`,
    it: `
      leggi anche | articoli correlati | notizie correlate | potrebbe interessarti |
      potrebbe interessarti anche | ti potrebbe interessare | vedi anche | approfondimenti`,
    ar: `
      مواضيع ذات صلة | أخبار ذات صلة | مقالات ذات صلة | اقرأ أيضا | إقرأ أيضا | اقرأ أيضاً |
      ذات صلة | قد يعجبك أيضا | موضوعات متعلقة | أخبار متعلقة`,
  },
};

/** Words that lead to another story only with a colon behind them and its headline in the line. */
export const relatedLabel: PhraseFamily = {
  rule: 'inline-promo',
  whole: {
    en: `
      also | more | opinion | analysis | explainer | must read | see more |
      don't miss | recommended | more on this | also on | view gallery | related video`,
    fr: `à lire | lire | voir | notre dossier | décryptage`,
    es: `lee más | lea | lee | mira también | además | vea también | mire también | más información`,
    de: `lesen sie dazu | mehr dazu | lesen sie hier | siehe auch`,
    pt: `leia | veja mais | assista | confira`,
    it: `leggi | guarda | vedi | per approfondire`,
    ar: `شاهد أيضا | طالع أيضا | للمزيد | شاهد | اقرأ | انظر أيضا`,
  },
};
