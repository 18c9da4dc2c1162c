/**
 * The fields that a column can become, and the names that columns for them have in exports and data
 * sets, better ones first; compared without case, accents and signs. English, and the desks' own
 * words in the languages of the exports we know.
 */
export const TABLE_FIELDS = {
  id: names(
    'id _id post_id article_id story_id entry_id item_id nid node_id uuid guid key internal_id article_nr',
  ),
  url: names(
    'url link permalink post_url post_page_url article_url canonical_url page_url web_url href source_url address lien enlace ссылка 链接 連結',
  ),
  slug: names('slug url_key basename handle post_name url_slug url_name'),
  status: names(
    'status state post_status publish_status is_published published_status workflow_state pub_status',
  ),
  headline: names(
    'headline title post_title web_title article_title heading subject subject_line titel titre titulo titolo titular ueberschrift uberschrift headline_text name kop koptekst overskrift rubrik otsikko tytul nadpis cim baslik заголовок название 標題 标题 タイトル 제목 عنوان العنوان כותרת',
  ),
  kicker: names('kicker overline eyebrow supertitle strapline dachzeile surtitre antetitulo'),
  standfirst: names(
    'standfirst subtitle sub_title subheadline sub_headline subheading deck dek web_subtitle excerpt post_excerpt summary abstract description teaser lead lede intro introduction chapeau chapo entradilla bajada vorspann teaser_text meta_description post_summary ingress ingres inleiding samenvatting zusammenfassung resumen resume resumo sommario лид 摘要',
  ),
  body: names(
    'body content_html body_html html content content_text body_text full_text article_body article_text article_content post_content text fulltext story maintext main_text copy plain_content contents cuerpo texto contenu inhalt corpo testo article markdown plain_text post post_body tekst texte brodtext brodtekst inhoud innehall tresc obsah tartalom icerik metin corps rich_content main_content текст содержание 內容 内容 正文 本文 내용 본문 النص المحتوى תוכן',
  ),
  publishedOn: names(
    'published_on published_at published_date publish_date date_published publication_date pub_date post_date date datetime date_time display_date first_published published_time posted_at posted timestamp created_at created created_on date_created creation_date fecha datum data date_publication email_sent_at published publicatiedatum publiceringsdatum veroffentlicht veroffentlichtam veroeffentlicht erscheinungsdatum dato fecha_publicacion data_pubblicazione data_publicacao data_publikacji дата 日期 发布时间 發布日期 公開日 日付 날짜 التاريخ',
  ),
  updatedOn: names(
    'updated_on updated_at updated update_date date_updated modified modified_at last_modified date_modified post_modified last_published_date modification_date lastmod',
  ),
  people: names(
    'author authors author_name author_names authorname author_full_name creator creators writer writers writtenby written_by reporter reporters journalist byline_name autor autores auteur auteurs verfasser autore dc_creator itunes_author by forfatter skribent journaliste periodista автор 作者 著者 작성자 الكاتب المؤلف author_display_name author_username author_login user',
  ),
  byline: names('byline by_line'),
  credit: names('credit credits credit_line'),
  dateline: names('dateline date_line'),
  section: names(
    'section category main_category primary_category primary_section desk channel rubrik rubrique seccion sezione ressort department news_category topic kategori kategorie rubriek categorie categoria kategoria раздел рубрика категория 分类 分類 カテゴリ 카테고리 القسم categories',
  ),
  tags: names(
    'tags tag keywords labels content_tags topics tag_names tag_list categories subjects schlagworte etiquetas mots_cles trefwoorden taggar etiketter tagi теги 标签 標籤 タグ 태그',
  ),
  language: names('language lang locale sprache idioma langue'),
  leadImage: names(
    'lead_image image image_url cover_image featured_image feature_image featured_image_url hero_image main_image thumbnail_url thumbnail top_image photo photo_url picture url_to_image og_image media_url bild imagen',
  ),
  leadImageCaption: names('lead_image_caption image_caption caption photo_caption'),
  leadImageCredit: names('lead_image_credit image_credit photo_credit photographer'),
  leadImageAlt: names('lead_image_alt image_alt alt_text image_alt_text'),
  commentCount: names('comment_count comments_count num_comments comments number_of_comments'),
  access: names('access audience visibility paywall is_premium premium'),
  seoTitle: names('seo_title meta_title'),
  seoDescription: names('seo_description'),
  copyright: names('copyright copyright_notice rights copyright_holder'),
  siteTitle: names(
    'site_title source_name publication publisher outlet newspaper source site website',
  ),
  type: names('type post_type content_type kind'),
} as const satisfies Record<string, readonly string[]>;

export type TableField = keyof typeof TABLE_FIELDS;

export const TABLE_FIELD_NAMES = Object.keys(TABLE_FIELDS) as TableField[];

const DAY_FIRST = new Set(
  names(
    'datum dato fecha data publicatiedatum publiceringsdatum erscheinungsdatum fecha_publicacion data_pubblicazione data_publicacao',
  ),
);

/** Whether a column is called a date in a language whose countries all put the day before the month. */
export function isDayFirst(column: string): boolean {
  return DAY_FIRST.has(folded(column));
}

/** Whether a column of that name holds a text, in some records if not in all. */
export function isBodyColumn(column: string): boolean {
  return (TABLE_FIELDS.body as readonly string[]).includes(folded(column));
}

function names(list: string): readonly string[] {
  return list.split(' ').map(folded);
}

/** A column's name without what differs by taste: `Post Page URL`, `postPageUrl` and `post_page_url` are one. */
export function folded(name: string): string {
  // `#text`, `@href` and `?xml` are how converters write the parts of XML.
  if (/^[#@?]/.test(name)) return name;
  return name
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
