import { Button, Flex, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { ARTICLE_UID } from '../../addresses';
import { useText } from '../../text';
import { ChoicesModal } from './ChoicesModal';
import type { TwoEditors } from './use-two-editors';

/** Says who saved in the meantime, and what became of both texts. */
export default function TwoEditorsView(editors: TwoEditors) {
  const { newest, isBehind, isModified, together, refusals, bringTogether } = editors;
  const text = useText();
  const { formatDate } = useIntl();
  const nameOf = useFieldName();
  const [isOpen, setOpen] = useState(false);
  const open = together?.conflicts.filter(({ chosen }) => chosen === null) ?? [];
  useEffect(() => {
    if (open.length > 0) setOpen(true);
    // Each refused save shows the places again that are left to decide.
  }, [refusals, open.length > 0]);

  const name = newest?.savedBy ?? text('together.somebody');
  const date = newest
    ? formatDate(newest.savedAt, { dateStyle: 'medium', timeStyle: 'short' })
    : '';
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={3}
      width="100%"
      role="status"
      data-testid="two-editors"
    >
      {isBehind && (
        <>
          <Typography>{text('together.behind', { name, date })}</Typography>
          <Button size="S" variant="secondary" onClick={bringTogether}>
            {text(isModified ? 'together.bring' : 'together.show')}
          </Button>
        </>
      )}
      {!isBehind && together && open.length === 0 && (
        <Typography>
          {together.taken.length + together.conflicts.length === 0
            ? text('together.newest', { name })
            : text('together.both', {
                name,
                fields: [...together.taken, ...together.conflicts.map(({ field }) => field)]
                  .map(nameOf)
                  .join(', '),
              })}
        </Typography>
      )}
      {open.length > 0 && (
        <>
          <Typography>{text('together.at-odds', { name, date })}</Typography>
          <Button size="S" variant="secondary" onClick={() => setOpen(true)}>
            {text('together.choose', { count: open.length })}
          </Button>
        </>
      )}
      {together && isOpen && (
        <ChoicesModal
          together={together}
          name={name}
          nameOf={nameOf}
          onChoose={editors.choose}
          onClose={() => setOpen(false)}
        />
      )}
    </Flex>
  );
}

/** As the form calls its fields, in the language of the admin. */
function useFieldName(): (field: string) => string {
  const { formatMessage } = useIntl();
  const { edit } = useDocumentLayout(ARTICLE_UID);
  return (field) => {
    const label = edit.metadatas[field]?.label ?? field;
    return formatMessage({
      id: `content-manager.content-types.${ARTICLE_UID}.${field}`,
      defaultMessage: label,
    });
  };
}
