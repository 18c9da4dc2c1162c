import path from 'node:path';

import { channelProblem, renderAlone } from '../../../../../story/render';
import type {
  Channel,
  ChannelArticle,
  ChannelProblem,
  Publication,
} from '../../../../../story/render';
import { jsonProblems } from './json-problems';
import { SCHEMAS_FOLDER } from './schemas-folder';
import { xmlProblems } from './xml-problems';

/** The published schemas that the plugin brings (schemas/README.md tells their licences). */
const SCHEMAS: Readonly<Record<string, string>> = {
  json: 'json-feed/schema-v1.1.json',
  ninjs: 'ninjs/ninjs-schema_3.1.json',
  'ninjs-2': 'ninjs/ninjs-schema_2.2.json',
  'apple-news': 'apple-news-format/apple-news-format.schema.json',
  nitf: 'nitf/nitf-3-6.xsd',
  'newsml-g2': 'newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd',
};

/** In kilobytes: Gmail cuts longer letters off, and hides the way to unsubscribe with them. */
const LARGEST: Readonly<Record<string, number>> = { newsletter: 102 };

interface Checked {
  channel: Channel;
  article: ChannelArticle;
  publication: Publication;
}

/**
 * What is wrong with the document itself: rendered as it would go out, and held to the channel's
 * published schema. Nothing here can be an editor's fault; it is the last gate before the door.
 */
export async function documentProblems(checked: Checked): Promise<ChannelProblem[]> {
  const { channel, article, publication } = checked;
  if (!(channel.id in SCHEMAS) && !(channel.id in LARGEST) && !isXml(channel)) return [];
  const options = { selfUrl: article.url, updatedOn: article.updatedOn };
  const document = await renderAlone(channel, article, publication, options);
  const broken = await schemaProblems(channel, document);
  return [
    ...broken.map((problem) =>
      channelProblem(channel, {
        code: 'NEWSROOM_CHECK_DOCUMENT_INVALID',
        level: 'error',
        details: { problem },
      }),
    ),
    ...sizeProblems(channel, document),
  ];
}

async function schemaProblems(channel: Channel, document: string): Promise<string[]> {
  const file = SCHEMAS[channel.id];
  const schema = file ? path.join(SCHEMAS_FOLDER, file) : null;
  if (isXml(channel)) {
    const [problem = null] = await xmlProblems([{ xml: document, schema }]);
    return problem === null ? [] : [problem];
  }
  return schema === null ? [] : jsonProblems(schema, JSON.parse(document));
}

function sizeProblems(channel: Channel, document: string): ChannelProblem[] {
  const most = LARGEST[channel.id];
  const size = Math.ceil(Buffer.byteLength(document) / 1024);
  if (most === undefined || size <= most) return [];
  return [
    channelProblem(channel, {
      code: 'NEWSROOM_CHECK_DOCUMENT_LARGE',
      level: 'warning',
      details: { most, size },
    }),
  ];
}

function isXml({ mimeType }: Channel): boolean {
  return /\bxml\b/.test(mimeType);
}
