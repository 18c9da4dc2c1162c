import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { EditedSettings } from '../../../../shared/admin/newsroom-settings';
import {
  useChangeNewsroomSettingsMutation,
  useGetNewsroomSettingsQuery,
} from '../../api/newsroom-settings';
import { DeskPage } from '../../components/DeskPage';
import { Trouble } from '../../components/Trouble';
import { useTell } from '../../components/use-tell';
import { useMay } from '../../may';
import { useText } from '../../text';
import { ChannelsPanel } from './ChannelsPanel';
import { EndpointsPanel } from './EndpointsPanel';
import { FixedPanel } from './FixedPanel';
import { ImportsPanel } from './ImportsPanel';
import { PublicationPanel } from './PublicationPanel';
import { refusalOf } from './refusal-of';
import { SettingsForm } from './settings-form';

/** What the newsroom says of itself, where its stories go, and with what an import begins. */
export default function SettingsPage() {
  const text = useText();
  const may = useMay();
  const tell = useTell();
  const { data, error, isLoading, refetch } = useGetNewsroomSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [save, saving] = useChangeNewsroomSettingsMutation();
  const [draft, setDraft] = useState<EditedSettings | null>(null);
  const mayChange = may('settings.update');

  const submit = async () => {
    if (!draft) return;
    try {
      await save(draft).unwrap();
      setDraft(null);
      tell.done(text('settings.saved'));
    } catch (refused) {
      tell.failed(refused);
    }
  };

  return (
    <DeskPage
      action="settings.read"
      title={text('settings.title')}
      subtitle={text('settings.subtitle')}
      primary={
        mayChange && (
          <Button
            startIcon={<Check />}
            disabled={!draft}
            loading={saving.isLoading}
            onClick={submit}
          >
            {text('settings.save')}
          </Button>
        )
      }
    >
      {isLoading && <Page.Loading />}
      {error && <Trouble error={error} onRetry={refetch} />}
      {data && (
        <SettingsForm
          value={{
            settings: draft ?? data.current,
            origins: data.origins,
            refusal: refusalOf(saving.error),
            isLocked: !mayChange,
            change: (part) => setDraft({ ...(draft ?? data.current), ...part }),
          }}
        >
          <Flex direction="column" alignItems="stretch" gap={6}>
            {saving.error && <Trouble error={saving.error} />}
            <PublicationPanel locales={data.locales} />
            <ChannelsPanel channels={data.channels} />
            <ImportsPanel />
            <EndpointsPanel
              endpoints={data.endpoints}
              locales={data.locales}
              keepsSecrets={data.keepsSecrets}
            />
            <FixedPanel fixed={data.fixed} />
          </Flex>
        </SettingsForm>
      )}
    </DeskPage>
  );
}
