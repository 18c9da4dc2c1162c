import { Button, Loader, Modal } from '@strapi/design-system';

import { useGetArticleRecleanQuery, useRecleanArticleMutation } from '../api/reclean';
import type { ArticleRef } from '../api/article-desk';
import { useNamed, useText } from '../text';
import { ArticleChanges } from './ArticleChanges';
import { Trouble } from './Trouble';
import { useTell } from './use-tell';

interface Props {
  article: ArticleRef;
  title: string;
  /** Also lets the user do it; else it only shows. */
  canDo: boolean;
  onClose: () => void;
}

/** What the rules of today would make of one article, beside what it is. */
export function RecleanModal({ article, title, canDo, onClose }: Props) {
  const text = useText();
  const named = useNamed();
  const tell = useTell();
  const { data, error, isFetching, refetch } = useGetArticleRecleanQuery(article);
  const [reclean, { isLoading }] = useRecleanArticleMutation();

  const doIt = async () => {
    try {
      const { outcome, reason } = await reclean(article).unwrap();
      if (outcome === 'update') tell.done(text('reclean.done-one'));
      else tell.done(reason ?? named('outcome', outcome));
      onClose();
    } catch (failure) {
      tell.failed(failure);
    }
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content style={{ maxWidth: '110rem', width: '90vw' }}>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && <Trouble error={error} onRetry={refetch} />}
          {isFetching && <Loader small>{text('reclean.looking')}</Loader>}
          {!isFetching && data === null && (
            <Trouble
              error={{
                message: text('reclean.no-source'),
                details: { code: 'NEWSROOM_RECLEAN_NO_SOURCE' },
              }}
            />
          )}
          {!isFetching && data && <ArticleChanges reclean={data} />}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
          {canDo && (
            <Button disabled={data?.outcome !== 'update'} loading={isLoading} onClick={doIt}>
              {text('reclean.confirm-one')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
