import type { PhraseFamily } from '../phrase-family';

/** Newsletter boxes and app adverts. */
export const signUp: PhraseFamily = {
  rule: 'sign-up',
  whole: {
    en: `
      newsletter | newsletters | subscribe | subscribe now | subscribe today | sign up |
      sign up now | stay updated | stay up to date | stay informed | stay connected |
      keep up to date | never miss a post | never miss a story | get our newsletter |
      join our newsletter | join now | thank you for subscribing | email address |
      your email address | enter your email | your email | email newsletter | get the app |
      download the app | download our app | become a trendsetter | support us | donate |
      donate now | become a member | get alerts | success | unsubscribe`,
    fr: `
      s'abonner | abonnez vous | s'inscrire | je m'abonne | recevoir la newsletter |
      infolettre`,
    es: `suscríbete | suscribirse | suscribete | boletín | boletines | regístrate`,
    de: `abonnieren | jetzt abonnieren | newsletter abonnieren | anmelden | jetzt anmelden`,
    pt: `inscreva se | assine | assine já | subscrever | cadastre se`,
    it: `iscriviti | abbonati | iscriviti alla newsletter`,
    ar: `اشترك | اشترك الآن | النشرة البريدية | النشرة الإخبارية | سجل الآن`,
  },
  start: {
    en: `
      read our epaper | read our e paper | read the epaper | read the e paper |
      subscribe now to | sign up and | sign up for | sign up to | sign up here | signup for | subscribe to | subscribe for |
      subscribe here | enter your email | get the latest | get our | get breaking news |
      get the best of | join our | join us on | join thousands | receive our |
      download the | download our | click here to get | click here to subscribe |
      click here to sign up | by signing up | by subscribing | by submitting this form |
      by clicking | want more | want to stay | like what you see | text us at |
      for more news | support local journalism | stay informed | stay on top of |
      never miss | keep up with | please consider donating | keep reading with |
      delivered to your`,
    fr: `recevez | inscrivez vous | abonnez vous | recevoir la | pour ne rien manquer`,
    es: `suscríbete | suscríbase | recibe en tu correo | recibe las | únete a`,
    de: `melden sie sich | abonnieren sie | erhalten sie | jetzt kostenlos`,
    pt: `inscreva se | receba | assine | cadastre se`,
    it: `iscriviti | ricevi | abbonati`,
    ar: `اشترك في | سجل في | احصل على | للاشتراك في`,
  },
  within: {
    en: `
      to your inbox | in your inbox | our newsletter | our newsletters |
      our free newsletter | our daily newsletter | our email list | our mailing list |
      unsubscribe at any time | sign up for our | subscribe to our |
      email address to subscribe | tailored for you | click here to sign up |
      protected by recaptcha | newsletter sign up | download our app |
      apps for ios and android | app for ios and android | on the app store and google play |
      our whatsapp channel | sign up here | sign up now for | our telegram channel | our facebook page |
      our youtube channel | our instagram page | follow us on twitter |
      follow us on facebook`,
    fr: `notre newsletter | notre lettre d'information | nos newsletters`,
    es: `nuestro boletín | nuestra newsletter | nuestro canal de whatsapp`,
    de: `unseren newsletter | unserem newsletter | in ihr postfach`,
    pt: `nossa newsletter | nosso canal | no seu e mail`,
    it: `nostra newsletter | nella tua casella`,
    ar: `نشرتنا البريدية | بريدك الإلكتروني`,
  },
};
