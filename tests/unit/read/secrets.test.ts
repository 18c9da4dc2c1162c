import { readRecords } from './read-records';

/** What opens doors; none of it may be in anything that a reader gives. */
const SECRETS = {
  hash: '$2a$10$Nkz3n0tAr3alHashN0rAnythingElse0123456789ab',
  password: 'hunter-two-and-a-half',
  key: '-----BEGIN RSA PRIVATE KEY-----\\nMIIBnotone\\n-----END RSA PRIVATE KEY-----',
  session: 'f00dfeedf00dfeed',
  token: 'tok-5e55ion-9999',
  signature: 'ab12cd34ef56ab12cd34ef56',
};

async function everythingOf(text: string, name: string): Promise<string> {
  const { posts, records } = await readRecords(Buffer.from(text), name);
  expect(posts.length).toBeGreaterThan(0);
  return JSON.stringify(records);
}

function expectNone(all: string): void {
  for (const [name, secret] of Object.entries(SECRETS)) {
    expect([name, all.includes(secret)]).toEqual([name, false]);
  }
}

const signed = (host: string) =>
  `https://${host}/a.jpg?w=800&X-Amz-Expires=300&X-Amz-Signature=${SECRETS.signature}&v=2`;

describe('secrets of an export', () => {
  it('of Ghost: accounts, settings, members, tokens', async () => {
    const document = {
      meta: { version: '5.80.0', exported_on: 1 },
      data: {
        users: [{ id: '1', name: 'Ada', slug: 'ada', password: SECRETS.hash }],
        settings: [
          { key: 'title', value: 'Herald' },
          { key: 'ghost_private_key', value: SECRETS.key },
          { key: 'admin_session_secret', value: SECRETS.session },
        ],
        api_keys: [{ secret: SECRETS.token }],
        sessions: [{ session_data: SECRETS.session }],
        posts: [
          {
            id: '9',
            title: 'Ferry',
            html: '<p>It sails.</p>',
            status: 'published',
            published_at: '2020-01-01T00:00:00.000Z',
            email_webhook_token: SECRETS.token,
            session_secret: SECRETS.session,
          },
        ],
      },
    };
    expectNone(await everythingOf(JSON.stringify({ db: [document] }), 'ghost.json'));
  });

  it('of WordPress: passwords of posts, keys in meta fields, also inside settings of plugins', async () => {
    const meta = (key: string, value: string) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
    const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Herald</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Ferry</title><content:encoded><![CDATA[<p>It sails.</p>]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>${SECRETS.password}</wp:post_password>
${meta('smtp_pass', SECRETS.password)}${meta('notes', SECRETS.hash)}
${meta('gateway', `a:2:{s:4:"host";s:1:"x";s:8:"password";s:21:"${SECRETS.password}";}`)}
${meta('layout', JSON.stringify({ columns: 2, map: { api_key: SECRETS.token } }))}
${meta('film', signed('cdn.example'))}${meta('mood', 'calm')}
</item></channel></rss>`;
    const all = await everythingOf(wxr, 'wp.xml');
    expectNone(all);
    expect(all).toContain('calm');
    expect(all).toContain('columns');
  });

  it('of tables and lists of records: columns by their names, values by their looks', async () => {
    const rows = [
      { title: 'Ferry', body: 'It sails in the morning.', author_password: SECRETS.password },
      { title: 'Pier', body: 'It is painted in the summer.', note: SECRETS.hash },
    ];
    expectNone(await everythingOf(JSON.stringify(rows), 'rows.json'));
    const csv = `title,body,api_token,hash_of\nFerry,It sails in the morning.,${SECRETS.token},${SECRETS.hash}\n`;
    expectNone(await everythingOf(csv, 'rows.csv'));
  });

  it('in addresses: the raw record has none of their signatures, and is the same tomorrow', async () => {
    const item = (signature: string) => ({
      uri: 'urn:herald:1',
      type: 'picture',
      version: '1',
      versioncreated: '2020-01-01T00:00:00Z',
      pubstatus: 'usable',
      headline: 'Pier',
      description_text: 'The pier at dawn.',
      renditions: {
        main: {
          href: `https://cdn.example/a.jpg?X-Amz-Signature=${signature}&w=1`,
          mimetype: 'image/jpeg',
        },
        other: { href: `https://ada:${SECRETS.password}@cdn.example/b.jpg` },
      },
    });
    const read = async (signature: string) =>
      (await readRecords(Buffer.from(JSON.stringify(item(signature))), 'n.json')).posts[0];
    const [one, other] = [await read(SECRETS.signature), await read('today-another')];
    expect(one?.raw).toBe(other?.raw);
    expectNone(one?.raw ?? '');
    // What is to be fetched is fetched with it.
    expect(one?.leadImage?.url).toContain(SECRETS.signature);
  });

  it('leaves addresses alone that have none', async () => {
    const html = `<p><a href="https://herald.example/?p=1&amp;page=2#auth">x</a> <a href="mailto:ada@herald.example">y</a></p>`;
    const rss = `<rss version="2.0"><channel><title>H</title><item><title>F</title><description><![CDATA[${html}]]></description></item></channel></rss>`;
    const { posts } = await readRecords(Buffer.from(rss), 'f.xml');
    expect(posts[0]?.raw).toContain(html);
  });
});
