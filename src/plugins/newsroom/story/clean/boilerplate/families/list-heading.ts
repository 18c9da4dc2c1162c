import type { PhraseFamily } from '../phrase-family';

/** Headings of lists of other stories that have nothing to do with this one. */
export const listHeading: PhraseFamily = {
  rule: 'list-heading',
  opens: 'list',
  whole: {
    en: `
      most read | editors pick | editor's pick | staff picks | most read today | most popular | most viewed | most shared |
      most commented | popular | popular posts | popular stories | popular articles |
      popular now | trending | trending now | trending stories | trending topics | latest |
      latest news | latest stories | latest posts | latest headlines | latest articles |
      latest video | latest videos | recent posts | recent news | recent articles |
      recent stories | recent comments | top stories | top news | top headlines |
      more news | more stories | more headlines | more top stories | more articles |
      editor's picks | editors' picks | editor's choice | editors' choice | featured |
      featured stories | featured posts | featured articles | recommended |
      recommended for you | recommended stories | on our radar | around the web |
      from around the web | from the web | best of the web | sponsored | sponsored content |
      sponsored stories | sponsored links | promoted | promoted stories | partner content |
      upcoming events | breaking news | don't miss | in case you missed it | must read |
      must reads | last news | post navigation | archives | blog archive | categories |
      meta | blogroll | links | tag cloud | about the author | about author | author |
      author bio | news archives | what's hot | other news | other stories |
      more from author | more by this author | more videos | you might have missed |
      editor picks`,
    fr: `
      les plus lus | les plus partagés | à la une | dernières nouvelles |
      les plus populaires | l'actualité en direct | en direct | plus d'articles |
      articles récents | nos derniers articles | dernières actualités | les plus commentés`,
    es: `
      lo más leído | lo más visto | más leídas | más leídos | más visto | últimas noticias |
      lo último | en portada | más noticias | las más leídas | tendencias |
      entradas recientes | destacados | recomendados`,
    de: `
      meistgelesen | meistgelesene artikel | meist gelesen | aktuelle nachrichten |
      neueste artikel | neueste beiträge | beliebte artikel | top artikel |
      weitere artikel | neueste nachrichten | das wichtigste des tages | topthemen |
      empfehlungen der redaktion | meistgeklickt`,
    pt: `
      mais lidas | mais lidos | últimas notícias | as mais lidas | mais vistas |
      em destaque | destaques | posts recentes | mais notícias`,
    it: `
      i più letti | più letti | ultime notizie | le più lette | in primo piano |
      articoli recenti | altre notizie`,
    ar: `
      الأكثر قراءة | الأكثر مشاهدة | آخر الأخبار | أحدث الأخبار | أخبار أخرى |
      المزيد من الأخبار | الأكثر شعبية`,
  },
  start: {
    en: `
      more from | more by | more articles from | more stories from | more articles by |
      view all posts by | trending in | most popular in | latest from | elsewhere on |
      read more from | about the author | see more from | best of the web |
      view more articles by | view all articles by | see all posts by`,
  },
};
