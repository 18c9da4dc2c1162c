import { createHash } from 'node:crypto';

import type {
  CopyCheck,
  DraftText,
  Mend,
  OpenQuery,
} from '../../../../../shared/admin/article-desk';
import { countWords, publishProblems } from '../../../../../story/article';
import { repairParagraphs } from '../../../../../story/clean/repair';
import { differences } from '../../../../../story/clean/repair/differences';
import { NewsroomError } from '../../../../../story/errors';
import type { Query, Repair } from '../../../../../story/model';
import { textsOf } from './texts';
import type { BodyText } from './texts';

const WORDS_A_MINUTE = 230;
const CONTEXT = 28;

/** Asks about everything, changes nothing: what is open is a question, what is sure a proposal. */
const ASKING = { runFrom: 'certain', rules: {} } as const;
const PROPOSING = { runFrom: 'likely', rules: {} } as const;

/**
 * What the copy desk has to say about a text as it stands. Pure; the same rules as an import's.
 *
 * @param dismissed keys of queries and mends that an editor has settled for good
 */
export function checkCopy(
  draft: DraftText,
  { historical, dismissed }: { historical: boolean; dismissed: ReadonlySet<string> },
): CopyCheck {
  const texts = textsOf(draft.body);
  const language = draft.language ?? draft.locale;
  const asked = repairParagraphs(texts, { language, profile: ASKING });
  const proposed = repairParagraphs(texts, { language, profile: PROPOSING });
  const mends = texts.flatMap((text, index) =>
    mendsOf(text, proposed.paragraphs[index] ?? text.text, proposed.repairs.filter(isOf(index))),
  );
  const queries = asked.queries.map((query) => toOpenQuery(query, texts));
  const open = [...unique(queries)].filter(
    (query) => !dismissed.has(query.key) && !isMended(query, mends),
  );
  const words = texts.reduce((sum, { text }) => sum + countWords(text, language), 0);
  return {
    queries: open,
    mends: unique(mends).filter(({ key }) => !dismissed.has(key)),
    dismissed: [...queries, ...mends].filter(({ key }) => dismissed.has(key)).length,
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    sentence: sentenceLengths(texts, language),
    refusals: publishProblems({ ...draft, historical }).map((code) => ({
      code,
      message: new NewsroomError(code).message,
    })),
  };
}

const isOf = (index: number) => (repair: Repair) => repair.paragraph === index;

function toOpenQuery(query: Query, texts: readonly BodyText[]): OpenQuery {
  const path = query.paragraph === null ? null : (texts[query.paragraph]?.path ?? null);
  return { ...query, path, key: keyOf(query.rule, query.quote) };
}

function mendsOf({ text, path }: BodyText, mended: string, repairs: readonly Repair[]): Mend[] {
  const rules = [...new Set(repairs.map(({ rule }) => rule))];
  return differences(text, mended).map(({ at, before, after }) => {
    const lead = text.slice(Math.max(0, at - CONTEXT), at);
    const trail = text.slice(at + before.length, at + before.length + CONTEXT);
    const key = keyOf('mend', `${lead}\u0000${before}\u0000${after}\u0000${trail}`);
    return { key, rules, path, from: at, before, after, lead, trail };
  });
}

/** A question that a proposed mend answers is not asked as well. */
function isMended({ path, rule }: OpenQuery, mends: readonly Mend[]): boolean {
  return mends.some(
    (mend) => path !== null && mend.path.join() === path.join() && mend.rules.includes(rule),
  );
}

function keyOf(rule: string, words: string): string {
  return createHash('sha256').update(`${rule}\u0000${words}`).digest('hex').slice(0, 16);
}

function unique<Value extends { key: string }>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [value.key, value])).values()];
}

function sentenceLengths(
  texts: readonly BodyText[],
  language: string | null,
): CopyCheck['sentence'] {
  const lengths = texts
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .flatMap(({ text }) => text.split(/(?<=[.!?…]["”’»)]?)\s+/u))
    .map((sentence) => countWords(sentence, language))
    .filter((count) => count > 0);
  if (lengths.length === 0) return { average: 0, longest: 0 };
  const all = lengths.reduce((sum, count) => sum + count, 0);
  return { average: Math.round(all / lengths.length), longest: Math.max(...lengths) };
}
