import { useNotification } from '@strapi/strapi/admin';

import { useText } from '../text';
import { troubleOf } from './trouble-of';

/** Tells of what was done, or why it was not, where the admin tells such things. */
export function useTell() {
  const text = useText();
  const { toggleNotification } = useNotification();
  return {
    done: (message: string) => toggleNotification({ type: 'success', message }),
    failed: (error: unknown) => {
      const { title, message } = troubleOf(error, text);
      toggleNotification({ type: 'danger', title, message, timeout: 10_000 });
    },
  };
}
