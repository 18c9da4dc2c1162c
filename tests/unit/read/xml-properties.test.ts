import fc from 'fast-check';
import { SaxesParser } from 'saxes';

import { NewsroomError } from '../../../src/plugins/newsroom/story/errors';
import { ProblemLog } from '../../../src/plugins/newsroom/story/read/problems/problem-log';
import type { XmlElement } from '../../../src/plugins/newsroom/story/read/xml';
import { RecordBuilder } from '../../../src/plugins/newsroom/story/read/xml/record-builder';
import { readRecords } from './read-records';

/* ------------------------------------------------------------- against a strict parser */

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Array<Node | string>;
}

const text = fc.string({
  unit: fc.constantFrom(...'ab <>&"\'é“日\n]]>'.split(''), '😀'),
  maxLength: 12,
});
const name = fc.constantFrom('a', 'b', 'dc:c', 'long-name', 'x.y');
const { tree } = fc.letrec<{ tree: Node; nodes: Array<Node | string> }>((tie) => ({
  tree: fc.record({
    name,
    attributes: fc.dictionary(fc.constantFrom('id', 'k', 'xml:lang'), text, { maxKeys: 2 }),
    children: tie('nodes'),
  }),
  nodes: fc.array(fc.oneof({ maxDepth: 3 }, text, tie('tree')), { maxLength: 4 }),
}));

const escaped = (value: string) =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Texts now escaped, now as CDATA. */
function written(node: Node | string, index = 0): string {
  if (typeof node === 'string') {
    if (index % 2 === 0) return escaped(node);
    return `<![CDATA[${node.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  }
  const attributes = Object.entries(node.attributes).map(
    ([key, value]) => ` ${key}="${escaped(value)}"`,
  );
  const inside = node.children.map(written).join('');
  if (inside === '') return `<${node.name}${attributes.join('')}/>`;
  return `<${node.name}${attributes.join('')}>${inside}</${node.name}>`;
}

type Plain = [string, Array<[string, string]>, Array<Plain | string>];

function joined(children: Array<Plain | string>): Array<Plain | string> {
  const together: Array<Plain | string> = [];
  for (const child of children) {
    const last = together.at(-1);
    if (typeof child === 'string' && typeof last === 'string')
      together[together.length - 1] = last + child;
    else together.push(child);
  }
  return together.filter((child) => child !== '');
}

function bySaxes(xml: string): Plain {
  const root: Plain = ['', [], []];
  const open: Plain[] = [root];
  const parser = new SaxesParser();
  const add = (value: string) => open.at(-1)![2].push(value);
  parser.on('opentag', (tag) => {
    const node: Plain = [tag.name, Object.entries(tag.attributes).sort(), []];
    open.at(-1)![2].push(node);
    open.push(node);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const node = open.pop()!;
    node[2] = joined(node[2]);
  });
  parser.write(xml).close();
  return root[2][0] as Plain;
}

function byLexer(xml: string, size: number): Plain {
  const none = new Set<string>();
  const builder = new RecordBuilder(
    { containers: none, repeating: none, home: none },
    new ProblemLog(),
  );
  for (let at = 0; at < xml.length; at += size) builder.lexer.write(xml.slice(at, at + size));
  builder.end();
  const plain = ({ name: tag, attributes, children }: XmlElement): Plain => [
    tag,
    Object.entries(attributes).sort(),
    children.map((child) => (typeof child === 'string' ? child : plain(child))),
  ];
  const [event] = builder.take();
  if (event?.kind !== 'record') throw new Error('no record');
  expect(event.raw).toBe(xml);
  return plain(event.element);
}

/** White space right inside a record, between its fields, is layout. */
function withoutLayout([tag, attributes, children]: Plain): Plain {
  const kept = children.filter(
    (child, at) => at === 0 || typeof child !== 'string' || child.trim() !== '',
  );
  return [tag, attributes, kept];
}

describe('well-formed XML', () => {
  it('is read as a strict parser reads it, however it is cut', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 40 }), (node, size) => {
        // A text between two elements may be blank in one half and not in the other.
        const xml = written({
          ...node,
          children: node.children.filter((child) => typeof child !== 'string'),
        });
        expect(withoutLayout(byLexer(xml, size))).toEqual(withoutLayout(bySaxes(xml)));
      }),
      { numRuns: 400 },
    );
  });
});

/* ------------------------------------------------------------------- broken exports */

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbour Herald</title><link>https://herald.example</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[marit]]></wp:author_login><wp:author_display_name><![CDATA[Marit Sand]]></wp:author_display_name></wp:author>
`;
const item = (id: number) => `<item>
<title><![CDATA[Ferry no. ${id} – “late” & loved]]></title><link>https://herald.example/?p=${id}</link>
<dc:creator><![CDATA[marit]]></dc:creator><category domain="category" nicename="town"><![CDATA[Town]]></category>
<content:encoded><![CDATA[<p>The ferry ${id} sailed <b>late</b>.</p>

Nobody minded; 日本 & Malmö wrote in.]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2019-03-0${(id % 9) + 1} 10:00:00</wp:post_date><wp:post_date_gmt>2019-03-0${(id % 9) + 1} 09:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_author_email>reader@example.invalid</wp:comment_author_email><wp:comment_content><![CDATA[Hear, hear]]></wp:comment_content></wp:comment>
</item>
`;
const ITEMS = [1, 2, 3, 4, 5];
const WXR = `${HEAD}${ITEMS.map(item).join('')}</channel>\n</rss>\n`;
const BYTES = Buffer.from(WXR);
const endsAt = ITEMS.map(
  (id) => BYTES.indexOf(`</item>`, BYTES.indexOf(`<wp:post_id>${id}<`)) + '</item>'.length,
);

const wholeBodies = readRecords(BYTES, 'whole.xml').then(
  ({ posts }) => new Map(posts.map(({ id, body }) => [id, body])),
);

async function readOrError(bytes: Uint8Array, chunkSize = 977) {
  try {
    return await readRecords(bytes, 'export.xml', { chunkSize });
  } catch (error) {
    expect(error).toBeInstanceOf(NewsroomError);
    return null;
  }
}

describe('an export that breaks', () => {
  it('is read the same, however its bytes arrive', async () => {
    const whole = await readRecords(BYTES, 'whole.xml', { chunkSize: BYTES.length });
    expect(whole.posts).toHaveLength(ITEMS.length);
    expect(JSON.stringify(whole.records)).not.toContain('reader@example.invalid');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (chunkSize) => {
        const cut = await readRecords(BYTES, 'whole.xml', { chunkSize });
        expect(cut.records).toEqual(whole.records);
      }),
      { numRuns: 20 },
    );
  });

  it('anywhere loses no complete item, and gives no half one', async () => {
    const bodies = await wholeBodies;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: BYTES.length }), async (length) => {
        const source = await readOrError(BYTES.subarray(0, length));
        const ids =
          source?.posts.filter(({ status }) => status === 'public').map(({ id }) => id) ?? [];
        const complete = ITEMS.filter((_, at) => endsAt[at]! <= length).map(String);
        expect(ids).toEqual(complete);
        for (const { id, body } of source?.posts ?? []) {
          if (body !== '') expect(body).toBe(bodies.get(id));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('by any bytes in it ends in records or in an error with a code', async () => {
    const wound = fc.record({
      at: fc.integer({ min: 0, max: BYTES.length - 1 }),
      cut: fc.integer({ min: 0, max: 30 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom(
            '<',
            '>',
            '&',
            ']]>',
            '<![CDATA[',
            '</item>',
            '<item>',
            '<!--',
            '"',
            '&#0;',
            '&#xD800;',
            '<!DOCTYPE x [',
            '\u0000',
            '</rss>',
            '<a:b c="',
          )
          .map((word) => new TextEncoder().encode(word)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 4 }), async (wounds) => {
        let bytes: Uint8Array = BYTES;
        for (const { at, cut, put } of wounds) {
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
        }
        await readOrError(bytes);
      }),
      { numRuns: 200 },
    );
  });
});
