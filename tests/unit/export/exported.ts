import type {
  ExportedArticle,
  ExportedSite,
  ExportedTerm,
} from '../../../src/plugins/newsroom/story/export';
import type { WholeArticle, WholeAuthor } from '../../../src/plugins/newsroom/story/whole';
import { fromHtml } from '../../../src/plugins/newsroom/story/blocks';

const picture = (name: string) => ({
  url: `https://cms.milbury.example/uploads/${name}.png`,
  alternativeText: null,
  caption: null,
  credit: null,
});

const term = (slug: string, name: string) => ({ slug, name });

export const ADA = term('ada-norling', 'Ada Norling');
export const BO = term('bo-berg', 'Bo Berg');
const HARBOUR = term('harbour', 'Harbour');
const STORMS = term('storms-gales', 'Storms & gales');

export const SITE: ExportedSite = {
  title: 'The Milbury Post & Herald',
  url: 'https://milbury.example',
  mediaUrl: 'https://cms.milbury.example',
  language: 'en',
  authors: [ADA, BO],
  sections: [HARBOUR],
  tags: [term('nets', 'Nets'), STORMS],
};

const BODY = `<p>The council voted on Tuesday to keep the town’s last ferry <strong>running</strong> through the winter, after <a href="https://elsewhere.example/a?b=1&amp;c=2">residents</a> filled the hall to ask for it.</p>
<h2>What it costs</h2>
<p>The boat will sail four times a day until the end of March, and the fare will stay as it is, the mayor said. “Nobody here owns a boat of their own any more,” said Ingrid Vale, who teaches at the school across the water.</p>
<blockquote><p>We will look at the figures again in April.</p></blockquote>
<ul><li>Four trips a day</li><li>One <em>fare</em> for all<ul><li>Children half</li></ul></li></ul>
<p>https://www.youtube.com/watch?v=abc123XYZ_0</p>
<table><tbody><tr><th>Trip</th><th>Time</th></tr><tr><td>First</td><td>6.30</td></tr></tbody></table>
<pre><code>tide &lt; 3 &amp;&amp; wind &gt; 7 ]]&gt; stay</code></pre>
<p>Residents of the far shore had gathered signatures since the spring, and brought them to the hall in two boxes.</p>`;

export function exportedArticle(more: Partial<ExportedArticle> = {}): ExportedArticle {
  const article: ExportedArticle = {
    number: 1,
    locale: 'en',
    language: 'en',
    status: 'public',
    slug: 'milbury-keeps-its-last-ferry',
    url: 'https://milbury.example/harbour/milbury-keeps-its-last-ferry',
    headline: 'Milbury keeps its last ferry & its fare',
    kicker: 'Harbour news',
    standfirst: 'The council heard the town, and voted for “the boat” at once.',
    authors: [ADA, BO],
    byline: null,
    credit: 'Tom Hale and Marit Sand of Reuters contributed to this report.',
    dateline: { place: 'MILBURY', agency: 'Reuters', date: null },
    section: HARBOUR,
    tags: [STORMS, term('nets', 'Nets')],
    publishedOn: '2019-03-04T05:06:07.000Z',
    updatedOn: '2019-03-05T05:06:07.000Z',
    leadImage: null,
    body: fromHtml(BODY).blocks,
    access: 'free',
    whole: null,
    ...more,
  };
  return { ...article, whole: wholeOf(article) };
}

/** As the newsroom has it: with what no other format takes. */
function wholeOf(article: ExportedArticle): WholeArticle {
  const author = ({ slug, name }: ExportedTerm): WholeAuthor => ({
    slug,
    name,
    givenName: null,
    familyName: 'Berg',
    jobTitle: 'Reporter',
    organization: null,
    bio: 'Writes of <b>boats</b>.\nAnd nets.',
    location: 'Milbury',
    email: 'desk@milbury.example',
    sameAs: ['https://social.example/@desk'],
    aliases: ['A. Desk'],
    active: true,
    photo: picture(slug),
  });
  const term = ({ slug, name }: ExportedTerm) => ({
    slug,
    name,
    description: 'Of the shore & sea',
  });
  const { dateline } = article;
  return {
    id: `abcdefghijklmnopqrstuvw${article.number}`,
    locale: article.locale,
    site: SITE.url,
    url: article.url,
    isPublished: article.status !== 'draft',
    slug: article.slug,
    headline: article.headline,
    kicker: article.kicker,
    label: 'analysis',
    standfirst: article.standfirst,
    body: article.body,
    byline: article.byline,
    creditLine: article.credit,
    dateline,
    authors: article.authors.map(author),
    credits: [
      {
        name: 'Tom Hale',
        role: 'research',
        organization: 'Reuters',
        place: 'Milbury',
        contributor: {
          name: 'Thomas Hale',
          organization: null,
          kind: 'person',
          aliases: ['Tom Hale'],
        },
        author: null,
      },
      {
        name: null,
        role: 'editing',
        organization: null,
        place: null,
        contributor: null,
        author: author(ADA),
      },
    ],
    relatedPosts: [
      {
        headline: 'Harbour wall mended',
        teaser: 'Before the storms.',
        url: null,
        byline: null,
        dateline: null,
        placement: 'inline',
        afterParagraph: 2,
        relation: 'background',
        target: 'harbour-wall-mended',
      },
    ],
    section: article.section && term(article.section),
    tags: article.tags.map(term),
    genre: 'Report',
    language: article.language,
    publishedOn: article.publishedOn,
    firstPublishedOn: article.publishedOn,
    updatedOn: article.updatedOn,
    sourceName: 'The Post',
    sourceUrl: 'https://old.milbury.example/1',
    canonicalUrl: null,
    usageTerms: 'Not before noon.',
    copyrightHolder: 'The Post',
    access: 'metered',
    seoTitle: 'Ferry',
    seoDescription: 'It stays.',
    noindex: true,
    publicNote: 'A note.',
    editorNote: 'Call the mayor.',
    leadImage: null,
    leadImageCaption: 'The ferry.',
    leadImageCredit: 'Bo Berg',
    socialImage: picture('social'),
    state: {
      pubStatus: 'withheld',
      reason: 'A complaint.',
      legal: false,
      embargoUntil: null,
      historical: true,
      dismissed: ['7c2a', '91ef'],
    },
    corrections: [
      { kind: 'clarification', text: 'It was Monday.', date: '2019-03-06T05:06:07.000Z' },
    ],
    redirects: ['/2019/03/ferry/', 'former-slug'],
    draft: {
      headline: 'The ferry, as it will be told',
      authors: [],
      section: null,
      leadImage: picture('later'),
    },
  };
}

/** One of each state, and one with as little as there may be. */
export const ARTICLES: ExportedArticle[] = [
  exportedArticle(),
  exportedArticle({
    number: 2,
    slug: 'harbour-wall-mended',
    url: 'https://milbury.example/harbour/harbour-wall-mended',
    headline: 'Harbour wall mended',
    kicker: null,
    standfirst: null,
    authors: [BO],
    credit: null,
    dateline: null,
    tags: [],
    updatedOn: null,
    body: fromHtml(
      '<p>The older part of the harbour wall was mended on Friday, a month before the storms are expected.</p>',
    ).blocks,
  }),
  exportedArticle({
    number: 3,
    status: 'draft',
    slug: 'fares-to-be-looked-at',
    url: 'https://milbury.example/fares-to-be-looked-at',
    headline: 'Fares to be looked at',
    authors: [],
    section: null,
    tags: [],
    publishedOn: null,
    updatedOn: null,
    credit: null,
    dateline: null,
  }),
  exportedArticle({
    number: 4,
    status: 'future',
    slug: 'ferry-of-the-new-year',
    url: 'https://milbury.example/harbour/ferry-of-the-new-year',
    headline: 'The ferry of the new year',
    publishedOn: '2099-01-01T06:00:00.000Z',
  }),
];
