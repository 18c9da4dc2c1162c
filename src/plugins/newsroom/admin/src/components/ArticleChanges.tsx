import { Box, Flex, Typography } from '@strapi/design-system';

import type { ArticleReclean } from '../../../shared/admin/reclean';
import { useNamed, useText } from '../text';
import { ChangeRow } from './ChangeRow';
import { Columns } from './Columns';

/** What would change in an article: fields that read otherwise, then the text beside the text. */
export function ArticleChanges({ reclean }: { reclean: ArticleReclean }) {
  const text = useText();
  const named = useNamed();
  const { fields, isFormOnly } = reclean;
  const isTextChanged = reclean.text.some(({ kind }) => kind === 'changed');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {reclean.reason && (
        <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="status">
          <Typography textColor="neutral800">
            {reclean.outcome === 'conflict' ? text('reclean.conflict') : reclean.reason}
          </Typography>
        </Box>
      )}
      {fields.length === 0 && !isTextChanged && !isFormOnly && (
        <Typography>{text('reclean.nothing')}</Typography>
      )}
      {isFormOnly && <Typography>{text('reclean.form-only')}</Typography>}
      {(fields.length > 0 || isTextChanged) && (
        <Columns>
          <thead>
            <tr>
              <th scope="col">{text('reclean.now')}</th>
              <th scope="col">{text('reclean.then')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, after }) => (
              <tr key={field}>
                <FieldCell name={named('field', field)} value={before} />
                <FieldCell name={named('field', field)} value={after} />
              </tr>
            ))}
            {isTextChanged &&
              reclean.text.map((change, index) => <ChangeRow key={index} change={change} />)}
          </tbody>
        </Columns>
      )}
    </Flex>
  );
}

function FieldCell({ name, value }: { name: string; value: string }) {
  return (
    <td>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {name}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
        {value || '–'}
      </Typography>
    </td>
  );
}
