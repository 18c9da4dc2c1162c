import { Badge, Box, Divider, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

import type { CopyCheck, Mend, OpenQuery } from '../../../shared/admin/article-desk';
import { mendBody } from '../../../shared/admin/mend-body';
import { useCheckCopyMutation, useDismissQueryMutation } from '../api/article-desk';
import { Trouble } from '../components/Trouble';
import { useTell } from '../components/use-tell';
import { useMay } from '../may';
import { useText } from '../text';
import { goToPlace } from './go-to-place';
import { MendItem, QueryItem } from './CopyItems';
import type { PanelProps } from './panel-props';
import { RecleanButton } from './RecleanButton';
import { SourceButton } from './SourceButton';
import { PasteNotice } from './paste/PasteNotice';
import { usePasteDesk } from './paste/use-paste-desk';
import { useDraftText } from './use-draft-text';

/** After so long without a keystroke the text is looked at again. */
const PAUSE = 700;

interface Props {
  documentId: string | undefined;
  /** As it is stored. */
  document: PanelProps['document'];
  isDraft: boolean;
}

/** What the copy desk asks and proposes about the text in the form, saved or not. */
export default function CopyCheckView({ documentId, document, isDraft }: Props) {
  const text = useText();
  const tell = useTell();
  const may = useMay();
  const draft = useDraftText(documentId, document);
  const onChange = useForm('NewsroomCopyCheck', ({ onChange }) => onChange);
  const [ask, { error }] = useCheckCopyMutation();
  const [dismiss] = useDismissQueryMutation();
  const language = draft.language ?? draft.locale;
  const [paste, doneWithPaste] = usePasteDesk({ isActive: isDraft, language });
  const [check, setCheck] = useState<CopyCheck | null>(null);
  const asked = useRef(0);
  const asks = JSON.stringify(draft);

  const look = async () => {
    const turn = (asked.current += 1);
    const answer = await ask(JSON.parse(asks))
      .unwrap()
      .catch(() => null);
    // An answer about an older text tells nothing about this one.
    if (answer && turn === asked.current) setCheck(answer);
  };
  useEffect(() => {
    const timer = setTimeout(() => void look(), check ? PAUSE : 0);
    return () => clearTimeout(timer);
    // The text alone decides; `look` is another function at each render.
  }, [asks]);

  const accept = (mend: Mend) => {
    const body = mendBody(draft.body, mend);
    if (!body) return tell.failed({ details: { code: 'changed' }, message: text('check.changed') });
    onChange('body', body as never);
    setCheck((now) => now && { ...now, mends: now.mends.filter(({ key }) => key !== mend.key) });
  };

  const settle = async (key: string) => {
    if (!documentId) return;
    try {
      await dismiss({ documentId, locale: draft.locale, key }).unwrap();
      await look();
    } catch (failure) {
      tell.failed(failure);
    }
  };

  if (!check) return error ? <Trouble error={error} onRetry={look} /> : null;
  const settleIfSaved = documentId ? settle : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="copy-check">
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {text('check.length', { words: check.words, minutes: check.minutes })}
        {' · '}
        {text('check.sentences', check.sentence)}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Badge
          backgroundColor={check.queries.length > 0 ? 'warning200' : 'success200'}
          textColor="neutral800"
        >
          {text('preview.queries', { count: check.queries.length })}
        </Badge>
        {check.mends.length > 0 && (
          <Badge variant="secondary">{text('check.mends', { count: check.mends.length })}</Badge>
        )}
      </Flex>
      {paste && <PasteNotice outcome={paste} onDone={doneWithPaste} />}
      {error && <Trouble error={error} onRetry={look} />}
      <Refusals refusals={check.refusals} />
      <Box tag="ul" aria-label={text('check.title')}>
        {check.mends.map((mend) => (
          <MendItem
            key={mend.key}
            mend={mend}
            onGo={() => goToPlace(mend.path, mend.before || mend.trail)}
            onAccept={isDraft ? () => accept(mend) : null}
            onDismiss={settleIfSaved && (() => settleIfSaved(mend.key))}
          />
        ))}
        {check.queries.map((query: OpenQuery) => (
          <QueryItem
            key={query.key}
            query={query}
            onGo={query.path ? () => goToPlace(query.path ?? [], query.quote) : null}
            onDismiss={settleIfSaved && (() => settleIfSaved(query.key))}
          />
        ))}
      </Box>
      {check.dismissed > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('check.dismissed', { count: check.dismissed })}
        </Typography>
      )}
      {documentId && (
        <>
          <Divider />
          <Flex gap={2} wrap="wrap" alignItems="flex-start">
            <SourceButton article={{ documentId, locale: draft.locale }} />
            {isDraft && may('imports.reclean') && (
              <RecleanButton article={{ documentId, locale: draft.locale }} />
            )}
          </Flex>
        </>
      )}
    </Flex>
  );
}

function Refusals({ refusals }: { refusals: CopyCheck['refusals'] }) {
  const text = useText();
  if (refusals.length === 0) return null;
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography variant="pi" fontWeight="semiBold" tag="p">
        {text('check.refused')}
      </Typography>
      {refusals.map(({ code, message }) => (
        <Typography key={code} variant="pi" tag="p" textColor="neutral700">
          {message}
        </Typography>
      ))}
    </Box>
  );
}
