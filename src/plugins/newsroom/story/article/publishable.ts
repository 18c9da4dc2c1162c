import { embedUrl, htmlOf, toParagraphs } from '../blocks';
import type { ErrorCode } from '../errors';
import type { Block } from '../model';

export interface PublishCandidate {
  headline: string | null;
  body: readonly Block[] | null;
  /** How many authors and credits are joined to the article. */
  authors: number;
  credits: number;
  /** As printed or typed: they credit somebody, too. */
  byline: string | null;
  creditLine: string | null;
  /** A legacy story may lack the credits that today's must have. */
  historical: boolean;
}

/** What forbids publishing, as codes of the one table of errors; empty when nothing does. */
export function publishProblems(candidate: PublishCandidate): ErrorCode[] {
  const problems: Array<[ErrorCode, boolean]> = [
    ['NEWSROOM_PUBLISH_WITHOUT_HEADLINE', isBlank(candidate.headline)],
    ['NEWSROOM_PUBLISH_WITHOUT_BODY', !hasContent(candidate.body ?? [])],
    ['NEWSROOM_PUBLISH_WITHOUT_CREDIT', !candidate.historical && creditsNobody(candidate)],
  ];
  return problems.filter(([, holds]) => holds).map(([code]) => code);
}

/** Paragraphs of nothing are no body; a picture or an embed alone is one. */
export function hasContent(body: readonly Block[]): boolean {
  return toParagraphs(body).length > 0 || body.some(showsSomething);
}

function showsSomething(block: Block): boolean {
  if (block.type === 'image' || embedUrl(block) !== null) return true;
  return /<(?:img|iframe)\s/.test(htmlOf(block) ?? '');
}

function creditsNobody({ authors, credits, byline, creditLine }: PublishCandidate): boolean {
  return authors === 0 && credits === 0 && isBlank(byline) && isBlank(creditLine);
}

function isBlank(text: string | null): boolean {
  return !text?.trim();
}
