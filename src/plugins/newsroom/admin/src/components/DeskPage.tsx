import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import type { AdminAction } from '../../../shared/admin/actions';
import { useMay } from '../may';
import { ErrorBoundary } from './ErrorBoundary';

interface Props {
  action: AdminAction;
  title: string;
  subtitle?: string;
  back?: ReactNode;
  primary?: ReactNode;
  children: ReactNode;
}

/** The frame of each page: who may see it, what it is called, and a fault that stays inside it. */
export function DeskPage({ action, title, subtitle, back, primary, children }: Props) {
  const may = useMay();
  if (!may(action)) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        navigationAction={back}
        primaryAction={primary}
      />
      <Layouts.Content>
        <Box paddingBottom={10}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
