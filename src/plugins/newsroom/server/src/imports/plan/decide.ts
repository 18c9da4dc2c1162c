import { NewsroomError } from '../../../../story/errors';
import type { SourceStatus } from '../../../../story/model';
import type { NearDuplicateChoice } from '../match/near/choice';
import type { ImportRow } from '../outcome';

/** What is known about a post before anything is written. */
export interface Facts {
  status: SourceStatus;
  hasHeadline: boolean;
  hasBody: boolean;
  /** Whether this run has seen a post with the same key already. */
  isRepeated: boolean;
  sourceHash: string;
  /** What the last import left; null for a post that was never imported. */
  earlier: { sourceHash: string | null } | null;
  /** The article it became; null where there is none, or none any more. */
  article: { isPublished: boolean; wasPublished: boolean } | null;
  /** An editor changed the article's draft since it was written; not looked at where it can't matter. */
  isEdited: boolean;
  /** The run publishes, and the post was public (or is due later) in its source. */
  isToBePublished: boolean;
}

type Report = Pick<ImportRow, 'outcome' | 'code' | 'reason'>;

export type Decision =
  ({ act: 'none' } & Report) | ({ act: 'write' | 'publish'; publish: boolean } & Report);

/** What is to be done with one post. Guards first: whatever ends early touches nothing. */
export function decide(facts: Facts): Decision {
  const { earlier, article, status } = facts;
  if (facts.isRepeated) return none('duplicate', 'The same post stood earlier in this run.');
  if (status === 'trash' && earlier) {
    return none('gone at source', 'It is in the trash of its source; the article was left alone.');
  }
  if (status === 'trash') return none('skipped', 'It is in the trash of its source.');
  if (!facts.hasHeadline && !facts.hasBody) return nothingLeft();
  if (!earlier || !article) return created(facts);

  const publish = facts.isToBePublished && mayPublish(article);
  if (earlier.sourceHash === facts.sourceHash) {
    if (!publish || article.isPublished || facts.isEdited || !isComplete(facts)) {
      return none('unchanged', null);
    }
    return { act: 'publish', publish, outcome: 'update', code: null, reason: 'Published.' };
  }
  if (facts.isEdited) {
    return none(
      'conflict',
      'It changed at its source, and an editor changed the article. Nothing was overwritten.',
    );
  }
  return written(facts, 'update', publish);
}

/** What was imported before and then deleted here comes again: whoever wants it gone leaves it out. */
function created(facts: Facts): Decision {
  const decision = written(facts, 'create', facts.isToBePublished);
  if (!facts.earlier || decision.reason !== null) return decision;
  return { ...decision, reason: 'Its earlier article was deleted here; it was made again.' };
}

/** An article that was published and is not any more was taken down by somebody. */
export function mayPublish({ isPublished, wasPublished }: NonNullable<Facts['article']>): boolean {
  return isPublished || !wasPublished;
}

/** A new story that says nearly the same as another (`headline`) may have to be looked at first. */
export function withNearDuplicate(
  decision: Decision,
  headline: string | null,
  choice: NearDuplicateChoice,
): Decision {
  if (headline === null || choice !== 'review' || decision.act !== 'write') return decision;
  const { code, message } = new NewsroomError('NEWSROOM_NEAR_DUPLICATE', { headline });
  return { act: 'write', publish: false, outcome: 'needs review', code, reason: message };
}

/** What is known about the article of which a new story may be the next version. */
export interface NearFacts {
  headline: string;
  article: NonNullable<Facts['article']>;
  /** An editor wrote or changed it: an import overwrites nothing of that. */
  isEdited: boolean;
  /** It is of a later time than the story. */
  isNewer: boolean;
}

/** A new story as the next version of an article that says nearly the same. */
export function asNextVersion(
  decision: Exclude<Decision, { act: 'none' }>,
  { headline, article, isEdited, isNewer }: NearFacts,
): Decision {
  if (decision.outcome !== 'create') return decision;
  if (isNewer) return none('duplicate', `It is an earlier version of "${headline}".`);
  if (isEdited) return withNearDuplicate(decision, headline, 'review');
  const publish = decision.publish && mayPublish(article);
  return { ...decision, publish, outcome: 'update', reason: nextVersionOf(headline) };
}

export const nextVersionOf = (headline: string): string =>
  `It says nearly the same as "${headline}", and is its next version.`;

function isComplete({ hasHeadline, hasBody }: Facts): boolean {
  return hasHeadline && hasBody;
}

function written(facts: Facts, outcome: 'create' | 'update', publish: boolean): Decision {
  if (isComplete(facts)) return { act: 'write', publish, outcome, code: null, reason: null };
  const code = facts.hasHeadline
    ? 'NEWSROOM_PUBLISH_WITHOUT_BODY'
    : 'NEWSROOM_PUBLISH_WITHOUT_HEADLINE';
  const missing = facts.hasHeadline ? 'text' : 'headline';
  return {
    act: 'write',
    publish: false,
    outcome: 'needs review',
    code,
    reason: `No ${missing} was found; it stays a draft.`,
  };
}

function none(outcome: Report['outcome'], reason: string | null): Decision {
  return { act: 'none', outcome, code: null, reason };
}

function nothingLeft(): Decision {
  const { code, message } = new NewsroomError('NEWSROOM_STORY_WITHOUT_BODY', { path: 'the post' });
  return { act: 'none', outcome: 'fail', code, reason: message };
}
