import { isEmptyList } from '../sample';
import { jsonProblems, schemaOf, xmlProblems } from '../schemas';
import type { Validator } from '.';

/** By the XSD or RELAX NG of the channel; well formed where there is none, or it is not at hand. */
export const byXmlSchema =
  (channel: string): Validator =>
  async (documents) => {
    const schema = schemaOf(channel);
    const problems = await xmlProblems(
      documents.map((xml) => ({ xml, schema: isEmptyList(xml) ? null : schema })),
    );
    return problems.map((problem) => (problem === null ? [] : [problem]));
  };

const JSON_FEED = 'https://jsonfeed.org/version/1.1';

export const byJsonSchema =
  (channel: string): Validator =>
  (documents) =>
    Promise.resolve(
      documents.map((text) => {
        const document = JSON.parse(text) as { version?: string };
        // The schema takes any address as version.
        const isOther = channel === 'json' && document.version !== JSON_FEED;
        return [...jsonProblems(channel, document), ...(isOther ? ['not version 1.1'] : [])];
      }),
    );
