import { Checkbox, Flex } from '@strapi/design-system';

import { useText } from '../../text';
import { useSettingsForm } from './settings-form';
import { TextSetting } from './TextSetting';

const PLACEHOLDER = '/{section}/{slug}';

/** The path of an article on the publisher's frontend: one, or one a language. */
export function ArticlePath({ locales }: { locales: string[] }) {
  const text = useText();
  const { settings, change, isLocked } = useSettingsForm();
  const { articlePath } = settings;
  const byLocale = typeof articlePath === 'object' ? articlePath : null;
  const one = typeof articlePath === 'string' ? articlePath : null;

  const split = (isSplit: boolean) => {
    const paths = Object.fromEntries(locales.map((locale) => [locale, one ?? '']));
    const first = Object.values(byLocale ?? {}).find(Boolean) ?? null;
    change({ articlePath: isSplit ? paths : first });
  };
  const changeOne = (locale: string, path: string | null) => {
    const others = Object.entries(byLocale ?? {}).filter(([known]) => known !== locale);
    change({ articlePath: Object.fromEntries(path ? [...others, [locale, path]] : others) });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {byLocale ? (
        locales.map((locale) => (
          <TextSetting
            key={locale}
            setting="articlePath"
            label={`${text('settings.articlePath')} (${locale})`}
            placeholder={PLACEHOLDER}
            value={byLocale[locale]}
            onChange={(path) => changeOne(locale, path)}
          />
        ))
      ) : (
        <TextSetting
          setting="articlePath"
          label={text('settings.articlePath')}
          hint={text('settings.articlePath-hint')}
          placeholder={PLACEHOLDER}
          value={one}
          onChange={(path) => change({ articlePath: path })}
        />
      )}
      {(locales.length > 1 || byLocale) && (
        <Checkbox
          checked={byLocale !== null}
          disabled={isLocked}
          onCheckedChange={(checked) => split(checked === true)}
        >
          {text('settings.path-by-locale')}
        </Checkbox>
      )}
    </Flex>
  );
}
