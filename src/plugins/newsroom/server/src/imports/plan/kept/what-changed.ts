import type { Outcome } from '../../outcome';
import { canonicalJson } from '../../write/snapshot';
import type { PlannedEffect } from './foreseen-post';

/** What would be done with a post, as far as it can be compared with what was planned. */
export interface Foresight {
  outcome: Outcome;
  code: string | null;
  reason: string | null;
  /** In which state the article would be left; null where nothing would be written. */
  left: string | null;
  effect: PlannedEffect | null;
}

/** Why not that would be done now which was planned, in plain words; null where it would. */
export function whatChanged(planned: Foresight, now: Foresight): string | null {
  const sameOutcome = planned.outcome === now.outcome && planned.code === now.code;
  const causes = causesOf(planned, now);
  // Where nothing is written nothing but the outcome matters.
  if (sameOutcome && (now.left === null || causes.length === 0)) return null;
  const told = sameOutcome || now.reason === null ? [] : [now.reason];
  const reasons = causes.length > 0 ? causes : told;
  return reasons.length > 0 ? reasons.join(' ') : 'What is known of it here is otherwise.';
}

function causesOf(planned: Foresight, now: Foresight): string[] {
  return [...effectCauses(planned.effect, now.effect), ...leftCause(planned, now)];
}

function effectCauses(planned: PlannedEffect | null, now: PlannedEffect | null): string[] {
  if (planned === null || now === null) return [];
  const isSameSource = planned.sourceHash === now.sourceHash;
  return [
    ...told(!isSameSource, 'It changed at its source.'),
    ...articleCause(planned, now),
    ...told(
      isSameSource &&
        planned.storyHash !== null &&
        now.storyHash !== null &&
        planned.storyHash !== now.storyHash,
      'It would be cleaned otherwise: the rules, or the other posts of its site, are not what they were.',
    ),
    ...namesCause(planned, now),
  ];
}

function articleCause(planned: PlannedEffect, now: PlannedEffect): string[] {
  if (planned.article === null && now.article !== null) return ['It was imported since.'];
  if (planned.article !== null && now.article === null) return ['Its article was deleted here.'];
  if (planned.article !== now.article) return ['It belongs to another article now.'];
  const isOtherDraft = planned.draftHash !== null && planned.draftHash !== now.draftHash;
  return told(isOtherDraft && now.draftHash !== null, 'Its article was changed here.');
}

function namesCause(planned: PlannedEffect, now: PlannedEffect): string[] {
  if (canonicalJson(planned.named) === canonicalJson(now.named)) return [];
  const before = new Set(planned.named.map(canonicalJson));
  const others = now.named.filter((named) => !before.has(canonicalJson(named)));
  const names = [...new Set(others.map(([, name]) => name))];
  if (names.length === 0) return [];
  return [`Not the same people or terms are meant by ${names.join(', ')}.`];
}

function leftCause({ left: planned }: Foresight, { left: now }: Foresight): string[] {
  if (planned === null || now === null) return [];
  return told(planned !== now, `Its article would be left ${now}, not ${planned}.`);
}

const told = (isSo: boolean, words: string): string[] => (isSo ? [words] : []);
