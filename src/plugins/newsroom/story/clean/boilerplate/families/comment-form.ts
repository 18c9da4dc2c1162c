import type { PhraseFamily } from '../phrase-family';

/** Headings behind which readers speak: what follows is theirs, not the story's. */
export const comments: PhraseFamily = {
  rule: 'comments',
  opens: 'comments',
  whole: {
    en: `
      leave a reply | leave a comment | leave a comment cancel reply |
      leave a reply cancel reply | post a comment | add a comment | add comment |
      write a comment | post your comment | reader comments | latest comments |
      sort comments by | please leave a comment | cancel reply | trackbacks | pingbacks |
      one response | submit a comment | comment on post | comment on this post |
      comment on this article | comment on this story`,
    fr: `
      laisser un commentaire | vos réactions | ajouter un commentaire |
      laissez un commentaire`,
    es: `
      deja un comentario | deja una respuesta | escribe un comentario |
      dejar un comentario`,
    de: `
      kommentar schreiben | schreibe einen kommentar | kommentar verfassen |
      leserkommentare | diskutieren sie mit | diskutieren sie über diesen artikel |
      kommentare anzeigen`,
    pt: `deixe um comentário | deixe uma resposta | deixe o seu comentário`,
    it: `
      lascia un commento | lascia una risposta | i commenti dei lettori | scrivi un commento |
      partecipa alla discussione`,
    ar: `اترك تعليقا | اترك ردا | أضف تعليقا | اترك تعليق | إلغاء الرد`,
  },
};

/** The form itself and what stands around each comment. */
export const commentForm: PhraseFamily = {
  rule: 'comment-form',
  whole: {
    en: `
      reply | report | report abuse | flag | name | website | required | submit |
      post comment | submit comment | log in to reply | log in to comment | no comments |
      no comments yet | comments off | comments are closed | comments closed |
      comments powered by disqus | load more comments | view more comments |
      name email website | your name | your comment | one comment | like reply |
      sign in to comment | permalink | comments | comment | view comments | show comments |
      read comments | see comments | all comments | join the conversation |
      join the discussion | discussion | sort by | responses | what do you think |
      have your say | conversation | be the first to comment`,
    fr: `
      répondre | signaler | publier le commentaire | annuler la réponse | nom | site web |
      commentaires | commentaire | réagir`,
    es: `
      ir a los comentarios | responder | nombre | publicar comentario | denunciar | cancelar respuesta |
      correo electrónico | comentarios | comentar`,
    de: `
      antworten | melden | kommentar abschicken | antwort abbrechen | kommentare |
      diskussion | kommentieren`,
    pt: `responder | nome | publicar comentário | cancelar resposta | comentários | comentar`,
    it: `rispondi | nome | pubblica commento | annulla risposta | commenti | commenta`,
    ar: `
      رد | الاسم | الموقع الإلكتروني | البريد الإلكتروني | إرسال التعليق | التعليقات |
      تعليقات`,
  },
  start: {
    en: `
      your email address will not be | required fields are marked | save my name email |
      share or comment on this | notify me of | notify me when | notify me via | leave a reply | leave a comment |
      you must be logged in | you must log in | please log in to | login to leave |
      log in or sign up | this site uses akismet | comments are moderated | comments that |
      please be respectful | please be mindful of our community | by posting a comment |
      fill in your details below | commenting is | sign in or | be the first to |
      please enter your | what do you think | do you have something |
      do you ever have any question`,
    fr: `
      votre adresse e mail ne sera | votre adresse de messagerie ne sera |
      les champs obligatoires | enregistrer mon nom`,
    es: `
      tu dirección de correo electrónico no será | los campos obligatorios |
      guarda mi nombre | debes iniciar sesión`,
    de: `
      deine e mail adresse wird nicht | ihre e mail adresse wird nicht |
      erforderliche felder | meinen namen`,
    pt: `
      o seu endereço de e mail não será | o seu endereço de email não será |
      campos obrigatórios | salvar meus dados`,
    it: `il tuo indirizzo email non sarà | i campi obbligatori | salva il mio nome`,
    ar: `لن يتم نشر عنوان بريدك | الحقول الإلزامية | احفظ اسمي`,
  },
  within: {
    en: `
      will not be published required fields | how your comment data is processed |
      comment policy | community guidelines | community standards`,
  },
};
