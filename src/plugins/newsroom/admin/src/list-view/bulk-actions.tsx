import {
  Button,
  Field,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Check, ClockCounterClockwise, Folder } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import { ARTICLE_UID } from '../addresses';
import { useChangeManyMutation } from '../api/article-desk';
import { Trouble } from '../components/Trouble';
import { useTell } from '../components/use-tell';
import { useEditedLocale } from '../edit-view/use-draft-text';
import { useMay } from '../may';
import { useText } from '../text';
import { Recheck } from './Recheck';

interface BulkProps {
  model: string;
  documents: Array<{ documentId: string }>;
}

interface BulkDescription {
  label: string;
  icon?: ReactNode;
  variant?: 'secondary' | 'tertiary';
  dialog: {
    type: 'modal';
    title: string;
    content: (props: { onClose: () => void }) => ReactNode;
  };
}

type BulkAction = (props: BulkProps) => BulkDescription | null;

export const SetSectionAction: BulkAction = ({ model, documents }) => {
  const text = useText();
  const may = useMay();
  if (model !== ARTICLE_UID || !may('articles.bulk')) return null;
  return {
    label: text('bulk.section'),
    icon: <Folder />,
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: text('bulk.section'),
      content: ({ onClose }) => <SectionForm documents={documents} onClose={onClose} />,
    },
  };
};

export const MarkHistoricalAction: BulkAction = ({ model, documents }) => {
  const text = useText();
  const may = useMay();
  if (model !== ARTICLE_UID || !may('articles.bulk')) return null;
  return {
    label: text('bulk.historical'),
    icon: <ClockCounterClockwise />,
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: text('bulk.historical'),
      content: ({ onClose }) => <HistoricalForm documents={documents} onClose={onClose} />,
    },
  };
};

export const RecheckAction: BulkAction = ({ model, documents }) => {
  const text = useText();
  const may = useMay();
  if (model !== ARTICLE_UID || !may('copy-check.use')) return null;
  return {
    label: text('bulk.recheck'),
    icon: <Check />,
    variant: 'tertiary',
    dialog: {
      type: 'modal',
      title: text('bulk.recheck'),
      content: ({ onClose }) => <Recheck documents={documents} onClose={onClose} />,
    },
  };
};

interface FormProps {
  documents: BulkProps['documents'];
  onClose: () => void;
}

function useChange({ documents, onClose }: FormProps) {
  const text = useText();
  const tell = useTell();
  const locale = useEditedLocale();
  const [change, { isLoading }] = useChangeManyMutation();
  const documentIds = documents.map(({ documentId }) => documentId);
  return {
    isLoading,
    run: async (made: { section?: string; historical?: boolean }) => {
      try {
        const { changed, failed } = await change({ documentIds, locale, ...made }).unwrap();
        tell.done(text('bulk.done', { changed, failed: failed.length }));
        onClose();
      } catch (error) {
        tell.failed(error);
      }
    },
  };
}

function HistoricalForm(props: FormProps) {
  const text = useText();
  const { run, isLoading } = useChange(props);
  return (
    <>
      <Modal.Body>
        <Typography>{text('bulk.historical-help', { count: props.documents.length })}</Typography>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" loading={isLoading} onClick={() => run({ historical: false })}>
          {text('bulk.not-historical')}
        </Button>
        <Button loading={isLoading} onClick={() => run({ historical: true })}>
          {text('bulk.historical')}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface Section {
  documentId: string;
  name: string;
}

function SectionForm(props: FormProps) {
  const text = useText();
  const { run, isLoading } = useChange(props);
  const { get } = useFetchClient();
  const [sections, setSections] = useState<Section[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [section, setSection] = useState<string>();
  useEffect(() => {
    get<{ results: Section[] }>(
      '/content-manager/collection-types/plugin::newsroom.section?pageSize=100&sort=name:ASC',
    )
      .then(({ data }) => setSections(data.results))
      .catch(setError);
  }, [get]);
  return (
    <>
      <Modal.Body>
        {error !== null && <Trouble error={error} />}
        <Field.Root name="section" hint={text('bulk.section-help')}>
          <Field.Label>{text('facts.section')}</Field.Label>
          <SingleSelect value={section} onChange={(value) => setSection(String(value))}>
            {sections.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={props.onClose}>
          {text('close')}
        </Button>
        <Button disabled={!section} loading={isLoading} onClick={() => run({ section })}>
          {text('bulk.section')}
        </Button>
      </Modal.Footer>
    </>
  );
}
