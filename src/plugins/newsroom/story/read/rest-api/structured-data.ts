import { field, fieldsOf, rowsOf, textsOf, type Fields } from '../json/fields';

/** What Yoast tells search engines of the article itself (schema.org), in each answer of the API. */
export function structuredData(post: Fields): Fields {
  const schema = fieldsOf(field(fieldsOf(field(post, 'yoast_head_json')), 'schema'));
  const article = rowsOf(field(schema, '@graph')).find((one) =>
    textsOf(field(one, '@type')).some((type) => /Article$|^BlogPosting$/.test(type)),
  );
  return article ?? {};
}
