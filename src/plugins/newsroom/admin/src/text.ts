import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from './pluginId';
import en from './translations/en.json';

export type MessageId = keyof typeof en;
export type Text = (id: MessageId, values?: Record<string, string | number>) => string;

/** A message for places that want a descriptor; English stands in for what is not translated. */
export const message = (id: MessageId) => ({ id: `${PLUGIN_ID}.${id}`, defaultMessage: en[id] });

/** The newsroom's own words in the user's language. */
export function useText(): Text {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage(message(id), values), [formatMessage]);
}

/** Words for a value that the server names, such as an outcome; the value itself where none are known. */
export function useNamed(): (group: string, value: string) => string {
  const text = useText();
  return useCallback(
    (group, value) => {
      const id = `${group}.${value.replaceAll(' ', '-')}`;
      return id in en ? text(id as MessageId) : value.replaceAll('-', ' ');
    },
    [text],
  );
}
