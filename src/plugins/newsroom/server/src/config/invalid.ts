import { NewsroomError } from '../../../story/errors';

/** What is wrong with one setting, whoever gave it: the configuration or the admin. */
export function invalid(setting: string, expected: string, value: unknown): NewsroomError {
  return new NewsroomError('NEWSROOM_CONFIG_INVALID', {
    setting,
    expected,
    value: JSON.stringify(value) ?? 'nothing',
  });
}
