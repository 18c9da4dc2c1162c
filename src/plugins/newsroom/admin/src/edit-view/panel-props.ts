import type { ReactNode } from 'react';

import { ARTICLE_UID } from '../addresses';

/** What the Content Manager hands to a panel of its edit view. */
export interface PanelProps {
  activeTab: 'draft' | 'published' | null;
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; locale?: string | null; [field: string]: unknown };
}

export interface PanelDescription {
  title: string;
  content: ReactNode;
}

export type EditPanel = (props: PanelProps) => PanelDescription | null;

export const isArticle = ({ model }: { model: string }) => model === ARTICLE_UID;
