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
    nl: `geef een reactie | laat een reactie achter | plaats een reactie | reactie annuleren`,
    pl: `dodaj komentarz | zostaw komentarz | anuluj pisanie odpowiedzi`,
    tr: `bir yanıt yazın | bir cevap yazın | yorum yap | yanıtı iptal et`,
    id: `tinggalkan balasan | tinggalkan komentar | batalkan balasan | posting komentar`,
    ru: `добавить комментарий | оставить комментарий | отменить ответ`,
    uk: `залишити відповідь | залишити коментар | скасувати відповідь`,
    sv: `lämna ett svar | lämna en kommentar | avbryt svar`,
    da: `skriv et svar | skriv en kommentar | annuller svar | legg igjen en kommentar`,
    ja: `コメントを残す | コメントする | コメントをキャンセル | 返信をキャンセル`,
    zh: `发表回复 | 发表评论 | 取消回复 | 發佈留言 | 發表迴響 | 取消回覆`,
    ko: `답글 남기기 | 댓글 남기기 | 응답 취소`,
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
    nl: `beantwoorden | reactie plaatsen | naam`,
    pl: `odpowiedz | opublikuj komentarz`,
    tr: `yanıtla | cevapla | yorum gönder`,
    id: `balas | kirim komentar`,
    ru: `ответить | отправить комментарий`,
    sv: `svara | publicera kommentar`,
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
      do you ever have any question | please log in using one of these methods |
      you are commenting using your | notify me by email`,
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
    nl: `je e mailadres wordt niet | het e mailadres wordt niet | vereiste velden`,
    pl: `twój adres e mail nie zostanie | twój adres email nie zostanie | wymagane pola`,
    tr: `e posta adresiniz yayınlanmayacak | e posta hesabınız yayımlanmayacak`,
    id: `alamat email anda tidak akan | ruas yang wajib ditandai | beri tahu saya komentar baru`,
    ru: `ваш адрес email не будет | ваш e mail не будет | обязательные поля помечены`,
    uk: `ваша e mail адреса не | обов'язкові поля позначені`,
    sv: `din e postadress kommer inte | obligatoriska fält är`,
    da: `din e mailadresse vil ikke | din e postadresse vil ikke | krævede felter er`,
    ja: `メールアドレスが公開されることはありません`,
    zh: `您的邮箱地址不会被公开 | 您的电子邮箱地址不会被公开 | 發佈留言必須填寫的電子郵件地址不會公開`,
    ko: `이메일 주소는 공개되지 않습니다`,
  },
  within: {
    en: `
      will not be published required fields | how your comment data is processed |
      comment policy | community guidelines | community standards`,
  },
};
