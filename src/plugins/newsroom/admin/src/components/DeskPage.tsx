import { Box, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import type { AdminAction } from '../../../shared/admin/actions';
import { useMay } from '../may';
import { PLUGIN_ID } from '../pluginId';
import { ErrorBoundary } from './ErrorBoundary';

interface Props {
  action: AdminAction;
  title: string;
  subtitle?: string;
  /** The page above this one. */
  back?: { path: string; label: string };
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
        navigationAction={
          back && (
            <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/${back.path}`} startIcon={<ArrowLeft />}>
              {back.label}
            </Link>
          )
        }
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
