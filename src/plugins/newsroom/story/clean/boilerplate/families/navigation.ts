import type { PhraseFamily } from '../phrase-family';

/** Menus, footers and buttons of the page itself. */
export const navigation: PhraseFamily = {
  rule: 'navigation',
  whole: {
    en: `
      home | homepage | front page | menu | main menu | search | search for |
      search this site | skip to content | skip to main content | skip to navigation |
      skip navigation | toggle navigation | toggle menu | navigation | back to top |
      return to top | back | next | previous | prev | close | open | cancel | go | ok |
      yes | no | contact | contact us | about | about us | advertise | advertise with us |
      careers | jobs | privacy | privacy policy | terms | terms of use | terms of service |
      terms and conditions | legal | imprint | disclaimer | help | faq | feedback |
      site map | sitemap | cookies | accessibility | log in | login | sign in | log out |
      register | my account | account | profile | settings | edition | archive | rss |
      e paper | epaper | apps | mobile | photos | video | videos | podcasts | podcast |
      radio | live | live tv | watch live | weather | sport | sports | politics | business |
      opinion | world | world news | local news | news | national | international |
      entertainment | lifestyle | technology | tech | health | science | culture |
      education | travel | money | finance | obituaries | classifieds | letters |
      editorial | columnists | features | customer service | follow | languages | english |
      language | editions | sections | expand | collapse | filter | reset | clear | select |
      all | print edition | today's paper | shop | store | events | games | crosswords |
      company | press releases | press | get directions | opens in new window |
      opens in a new window | external link | read in english | read in spanish |
      read in french | leer en español | lire en français | auf deutsch lesen |
      leia em português | leggi in italiano`,
    fr: `
      accueil | menu | recherche | rechercher | contact | contactez nous | politique |
      monde | société | économie | culture | sport | sports | fermer | suivant | précédent |
      se connecter | connexion | mon compte | plan du site | qui sommes nous | services |
      retour`,
    es: `
      inicio | menú | buscar | contacto | portada | política | deportes | economía | mundo |
      cultura | opinión | cerrar | siguiente | anterior | iniciar sesión | quiénes somos |
      mapa del sitio | volver | nosotros`,
    de: `
      startseite | menü | suche | suchen | kontakt | impressum | datenschutz | agb |
      politik | wirtschaft | sport | kultur | schließen | zurück | weiter | nach oben |
      login | zur startseite | über uns`,
    pt: `
      início | menu | buscar | pesquisar | contato | contacto | política | esportes |
      desporto | economia | mundo | cultura | fechar | próximo | entrar | quem somos |
      voltar`,
    it: `
      cerca | contatti | politica | economia | mondo | cronaca | esteri | chiudi | avanti |
      indietro | accedi | chi siamo | torna su`,
    ar: `
      الرئيسية | القائمة | بحث | اتصل بنا | من نحن | سياسة | رياضة | اقتصاد | ثقافة |
      العالم | إغلاق | التالي | السابق | تسجيل الدخول`,
  },
  start: {
    en: `
      skip to | jump to | you are here | back to top | back to the top | back to main | back to menu |
      back to home | back to homepage | back to news | back to newsroom | back to article |
      back to articles | back to story | back to stories | back to gallery | back to results |
      back to search | back to all | back to list | back to overview | back to previous |
      return to | go to | posted in |
      search for | toggle | see inside`,
  },
};
