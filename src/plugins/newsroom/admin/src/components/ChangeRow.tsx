import { Typography } from '@strapi/design-system';

import type { Piece, TextChange } from '../../../shared/admin/compare-texts';
import { useText } from '../text';
import { visible } from './SideBySide';

interface Props {
  change: TextChange;
  /** How what is only on one side is marked: as gone and come, or just as other words. */
  marks?: readonly [before: MarkTag, after: MarkTag];
}

type MarkTag = 'del' | 'ins' | 'mark';

/** One row of two texts side by side. */
export function ChangeRow({ change, marks: [before, after] = ['del', 'ins'] }: Props) {
  const text = useText();
  if (change.kind === 'same') {
    return (
      <tr>
        <td colSpan={2}>
          <Typography variant="pi" textColor="neutral600">
            {text('reclean.same', { count: change.paragraphs })}
          </Typography>
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <td>
        <Pieces pieces={change.before} tag={before} />
      </td>
      <td>
        <Pieces pieces={change.after} tag={after} />
      </td>
    </tr>
  );
}

function Pieces({ pieces, tag: Tag }: { pieces: readonly Piece[]; tag: MarkTag }) {
  return (
    <p>
      {pieces.map(({ text: piece, isChanged }, index) =>
        isChanged ? <Tag key={index}>{visible(piece)}</Tag> : <span key={index}>{piece}</span>,
      )}
    </p>
  );
}
