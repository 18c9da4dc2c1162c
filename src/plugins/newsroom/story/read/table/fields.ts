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
    'url link permalink post_url post_page_url article_url canonical_url page_url web_url href source_url address',
  ),
  slug: names('slug url_key basename handle post_name url_slug url_name'),
  status: names(
    'status state post_status publish_status is_published published_status workflow_state pub_status',
  ),
  headline: names(
    'headline title post_title web_title article_title heading subject subject_line titel titre titulo titolo titular ueberschrift uberschrift headline_text name',
  ),
  kicker: names('kicker overline eyebrow supertitle strapline dachzeile surtitre antetitulo'),
  standfirst: names(
    'standfirst subtitle sub_title subheadline sub_headline subheading deck dek web_subtitle excerpt post_excerpt summary abstract description teaser lead lede intro introduction chapeau chapo entradilla bajada vorspann teaser_text meta_description',
  ),
  body: names(
    'body content_html body_html html content content_text body_text full_text article_body article_text article_content post_content text fulltext story maintext main_text copy plain_content contents cuerpo texto contenu inhalt corpo testo article markdown plain_text post',
  ),
  publishedOn: names(
    'published_on published_at publish_date published date_published publication_date pub_date post_date date datetime date_time display_date first_published published_time posted_at posted timestamp created_at created created_on date_created creation_date fecha datum data date_publication email_sent_at',
  ),
  updatedOn: names(
    'updated_on updated_at updated update_date date_updated modified modified_at last_modified date_modified post_modified last_published_date modification_date lastmod',
  ),
  people: names(
    'author authors author_name author_names authorname author_full_name creator creators writer writers writtenby written_by reporter reporters journalist byline_name autor autores auteur auteurs verfasser autore dc_creator itunes_author by',
  ),
  byline: names('byline by_line'),
  credit: names('credit credits credit_line'),
  dateline: names('dateline date_line'),
  section: names(
    'section category main_category primary_category primary_section desk channel rubrik rubrique seccion sezione ressort department news_category topic',
  ),
  tags: names(
    'tags tag keywords labels content_tags topics tag_names tag_list categories subjects schlagworte etiquetas mots_cles',
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
