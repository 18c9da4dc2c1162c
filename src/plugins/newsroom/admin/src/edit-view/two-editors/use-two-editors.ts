import { useForm } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { DraftValues, NewestDraft } from '../../../../shared/admin/draft';
import { isSame, mergeDrafts } from '../../../../shared/admin/merge-drafts';
import { useGetNewestDraftQuery, useReadArticleAgainMutation } from '../../api/newest-draft';
import { rememberDraft, seenDraft, useSeenDraft } from './seen-drafts';
import type { DraftKey } from './seen-drafts';
import { useVisible } from './use-visible';

/** So often the server is asked whether somebody else has saved. */
const LOOK_EVERY = 15_000;

const MOVED_BY_CORRECTION = 'updatedOn';

/** The draft that the form shows, as the Content Manager read it. */
export interface OpenedDraft extends DraftKey {
  document: DraftValues & { updatedAt: string };
}

/** What two editors have changed, put together in the form. */
export interface Together {
  theirs: DraftValues;
  mine: DraftValues;
  taken: string[];
  /** Fields that both have changed, with whose text was chosen. */
  conflicts: ReadonlyArray<{ field: string; chosen: 'mine' | 'theirs' | null }>;
}

export interface TwoEditors {
  newest: NewestDraft | null;
  /** Somebody has saved what this form does not show. */
  isBehind: boolean;
  isModified: boolean;
  together: Together | null;
  /** How many saves were refused in this form. */
  refusals: number;
  bringTogether(): void;
  choose(field: string, whose: 'mine' | 'theirs'): void;
}

/**
 * Notices that somebody else has saved the article that is open here, and puts both together. What this
 * editor wrote stays in the form all the time; until each place where both are at odds is decided, the
 * form counts as one that has not seen the newest draft, and the server refuses its saves.
 */
export function useTwoEditors(opened: OpenedDraft | null): TwoEditors {
  const key = { documentId: opened?.documentId ?? '', locale: opened?.locale ?? null };
  const form = useDraftForm();
  const seen = useSeenDraft(key);
  const isVisible = useVisible();
  const { data: newest = null, refetch } = useGetNewestDraftQuery(key, {
    skip: opened === null,
    refetchOnMountOrArgChange: true,
    pollingInterval: isVisible ? LOOK_EVERY : 0,
  });
  const [readAgain] = useReadArticleAgainMutation();
  const [together, setTogether] = useState<Together | null>(null);
  /** What stood in the form before the Content Manager read the article again. */
  const before = useRef<FormBefore | null>(null);

  const document = opened?.document ?? null;
  const savedAt = document?.updatedAt ?? null;
  const isShown = useMemo(
    () => document !== null && beginsWith(form.initialValues, document),
    [document, form.initialValues],
  );

  useEffect(() => {
    if (savedAt === null || !isShown) return;
    if (before.current === null) {
      setTogether(null);
      rememberDraft(key, savedAt);
      return;
    }
    if (before.current.savedAt === savedAt) return;
    const { base, mine, isOwn } = before.current;
    before.current = null;
    const theirs = form.initialValues;
    const { values, taken, conflicts } = mergeDrafts({ base, mine, theirs });
    if (taken.length > 0 || conflicts.length > 0) form.setValues(values);
    const isOthers = conflicts.length > 0 || taken.some((field) => field !== MOVED_BY_CORRECTION);
    setTogether(
      !isOwn || isOthers
        ? { theirs, mine, taken, conflicts: conflicts.map((field) => ({ field, chosen: null })) }
        : null,
    );
    if (conflicts.length === 0) rememberDraft(key, savedAt);
    // Only another draft in the form matters; the rest are other objects at each render.
  }, [savedAt, isShown]);

  const latestForm = useRef(form);
  latestForm.current = form;
  const putTogether = ({ isOwn }: { isOwn: boolean }) => {
    const { initialValues, getValues } = latestForm.current;
    const began = seenDraft(key);
    // Where the form has begun anew already, what stood in it before is all that is left of it.
    const isComing = before.current !== null && before.current.base !== initialValues;
    if (!began || isComing) return;
    before.current = { base: initialValues, mine: getValues(), savedAt: began.savedAt, isOwn };
    void readAgain(key.documentId);
  };
  /** Only where there is something newer: what was read again and is the same would never be put together. */
  const putNewerTogether = async (whose: { isOwn: boolean }) => {
    const { data: stored } = await refetch();
    const began = seenDraft(key);
    if (stored && began && isNewer(stored, began)) putTogether(whose);
  };
  const bringTogether = () => putTogether({ isOwn: false });

  const refusals = seen?.refusals ?? 0;
  useEffect(() => {
    if (refusals === 0) return;
    if (hasOpen(together)) void refetch();
    else void putNewerTogether({ isOwn: false });
  }, [refusals]);

  const ownChanges = seen?.ownChanges ?? 0;
  useEffect(() => {
    if (ownChanges > 0 && !hasOpen(together)) void putNewerTogether({ isOwn: true });
  }, [ownChanges]);

  const choose = (field: string, whose: 'mine' | 'theirs') => {
    if (!together || savedAt === null) return;
    form.onChange(field, together[whose][field]);
    const conflicts = together.conflicts.map((conflict) =>
      conflict.field === field ? { field, chosen: whose } : conflict,
    );
    setTogether({ ...together, conflicts });
    if (conflicts.every(({ chosen }) => chosen !== null)) rememberDraft(key, savedAt);
  };

  const isBehind = newest !== null && seen !== null && !hasOpen(together) && isNewer(newest, seen);
  return {
    newest,
    isBehind,
    isModified: form.modified,
    together,
    refusals,
    bringTogether,
    choose,
  };
}

interface FormBefore {
  base: DraftValues;
  mine: DraftValues;
  savedAt: string;
  /** It was this editor who changed the draft elsewhere: there is nobody to tell of. */
  isOwn: boolean;
}

const isNewer = (stored: { savedAt: string }, began: { savedAt: string }): boolean =>
  Date.parse(stored.savedAt) > Date.parse(began.savedAt);

const hasOpen = (together: Together | null) =>
  together?.conflicts.some(({ chosen }) => chosen === null) ?? false;

interface DraftForm {
  initialValues: DraftValues;
  modified: boolean;
  getValues(): DraftValues;
  setValues(values: DraftValues): void;
  onChange(field: string, value: unknown): void;
}

/** One by one: then a keystroke is nothing to whoever asks. */
function useDraftForm(): DraftForm {
  const name = 'NewsroomTwoEditors';
  return {
    initialValues: useForm(name, ({ initialValues }) => initialValues),
    modified: useForm(name, ({ modified }) => modified),
    getValues: useForm(name, ({ getValues }) => getValues),
    setValues: useForm(name, ({ setValues }) => setValues),
    onChange: useForm(name, ({ onChange }) => onChange),
  } as unknown as DraftForm;
}

/**
 * Whether a form began with this document, by its plain fields and its Blocks. Of relations the form has
 * changes and the document counts, and items of components are given keys in the form.
 */
function beginsWith(values: DraftValues, document: DraftValues): boolean {
  return Object.entries(values).every(
    ([field, value]) => !isComparable(value) || isSame(value, document[field]),
  );
}

function isComparable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item?.type === 'string');
  return value === null || typeof value !== 'object';
}
