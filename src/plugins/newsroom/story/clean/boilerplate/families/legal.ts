import type { PhraseFamily } from '../phrase-family';

/** Copyright lines and terms. */
export const copyright: PhraseFamily = {
  rule: 'copyright',
  start: { en: `copyright | © | terms and conditions` },
  within: {
    en: `
      all rights reserved | all right reserved | rights reserved | copyright © |
      © copyright | may not be published broadcast rewritten | may not be reproduced |
      terms under which this site | our terms and conditions | terms and conditions apply |
      agree to the terms and conditions | terms of service | terms of use |
      privacy policy | privacy notice | is a registered trademark |
      material may not be published | powered by wordpress | designed and developed by |
      proudly powered by | theme by | a participant in the amazon | affiliate links |
      is not responsible for the content | is not responsible for the opinions |
      reproduction without permission | thomson reuters trust principles |
      delayed a minimum of | delayed at least 15 minutes | market data provided by |
      use of this site constitutes | in association with the amazon`,
    fr: `
      tous droits réservés | mentions légales | conditions générales |
      politique de confidentialité`,
    es: `
      todos los derechos reservados | derechos reservados | aviso legal |
      política de privacidad | prohibida su reproducción | prohibida la reproducción`,
    de: `alle rechte vorbehalten | datenschutzerklärung`,
    pt: `todos os direitos reservados | política de privacidade | termos de uso`,
    it: `tutti i diritti riservati | riproduzione riservata | informativa sulla privacy`,
    ar: `جميع الحقوق محفوظة | كل الحقوق محفوظة | سياسة الخصوصية`,
  },
};

/** Cookie notes. */
export const cookieNote: PhraseFamily = {
  rule: 'cookie-note',
  whole: {
    en: `
      accept | accept all | i accept | reject all | cookie settings | manage cookies |
      got it | i agree | manage preferences`,
  },
  within: {
    en: `
      uses cookies | use cookies | use of cookies | cookie policy | cookies policy |
      our cookies | accept cookies | cookie settings | cookies to improve |
      cookies to give you | cookies on your device | cookies to personalise |
      cookies to personalize | cookie preferences`,
    fr: `utilise des cookies | utilisation des cookies | utilisons des cookies | les cookies`,
    es: `
      utiliza cookies | uso de cookies | utilizamos cookies | política de cookies |
      usa cookies`,
    de: `
      verwendet cookies | verwendung von cookies | nutzt cookies | verwenden cookies |
      cookie einstellungen`,
    pt: `usa cookies | utiliza cookies | utilizamos cookies | uso de cookies`,
    it: `utilizza cookie | utilizza i cookie | uso dei cookie | l'uso dei cookie`,
    ar: `ملفات تعريف الارتباط | ملفات الارتباط`,
  },
};

/** Notes of a pay-wall: everything behind them is for subscribers. */
export const paywallNote: PhraseFamily = {
  rule: 'paywall-note',
  start: {
    en: `
      to view the full story | to continue reading | to read the full |
      already a subscriber | already a member | this article is for subscribers |
      this content is for | this story is for | subscribers only | subscriber only |
      you have reached your limit | you've reached your limit | you have read |
      first time subscribers | unlock this article | if you're already a subscriber |
      register to continue | log in to continue | start your free trial |
      become a subscriber | create an account | join now or renew`,
    fr: `
      cet article est réservé | la suite est réservée | il vous reste | déjà abonné |
      pour lire la suite`,
    es: `contenido exclusivo | ya eres suscriptor | para seguir leyendo | suscríbete para`,
    de: `dieser artikel ist exklusiv | jetzt weiterlesen | sie haben noch | weiterlesen mit`,
    pt: `conteúdo exclusivo | já é assinante | para continuar lendo`,
    it: `contenuto riservato | sei già abbonato | per continuare a leggere`,
    ar: `هذا المحتوى للمشتركين | لمتابعة القراءة`,
  },
  within: {
    en: `
      already a subscriber | free articles | unlimited digital access |
      unlimited access to | digital subscription | subscribers only |
      log in for immediate access | annual subscription`,
  },
};
