import config from '../../../src/plugins/newsroom/server/src/config';
import { NewsroomError } from '../../../src/plugins/newsroom/story/errors';

type Settings = Parameters<typeof config.validator>[0];

/** Which setting is refused; null for none. */
function refused(part: object): unknown {
  try {
    config.validator({ ...config.default, ...part } as Settings);
    return null;
  } catch (error) {
    if (error instanceof NewsroomError) return error.details.setting;
    throw error;
  }
}

const publication = (part: object) => ({ publication: { ...config.default.publication, ...part } });

describe('the settings', () => {
  it.each([
    {},
    publication({ language: 'zh-Hant', contactEmail: 'desk@quay.example', twitterSite: '@quay' }),
    publication({ policies: { ethicsPolicy: 'https://quay.example/ethics' }, description: null }),
    { articlePath: { en: '/{slug}', fr: '/fr/{slug}' } },
    { imports: { timezone: 'Europe/Oslo', defaultAuthor: 'The desk', publish: true } },
    { importWork: false },
  ])('hold: %j', (part) => {
    expect(refused(part)).toBeNull();
  });

  it.each([
    [publication({ name: '' }), 'publication.name'],
    [publication({ name: 'x'.repeat(501) }), 'publication.name'],
    [publication({ language: 'english please' }), 'publication.language'],
    [publication({ logoUrl: 'javascript:alert(1)' }), 'publication.logoUrl'],
    [publication({ contactEmail: 'the desk' }), 'publication.contactEmail'],
    [publication({ twitterSite: 'quay' }), 'publication.twitterSite'],
    [publication({ policies: { humour: 'https://quay.example' } }), 'publication.policies.humour'],
    [publication({ policies: 'https://quay.example' }), 'publication.policies'],
    [{ publication: null }, 'publication'],
    [{ articlePath: 5 }, 'articlePath'],
    [{ articlePath: ['/{slug}', '/no-slug'] }, 'articlePath'],
    [{ imports: undefined }, 'imports.timezone'],
    [{ imports: { timezone: 'UTC', defaultAuthor: '', publish: false } }, 'imports.defaultAuthor'],
    [{ imports: { timezone: 'UTC', defaultAuthor: null, publish: 'yes' } }, 'imports.publish'],
    [{ importWork: 'false' }, 'importWork'],
    [{ delivery: { dispatch: 'no', endpoints: [] } }, 'delivery.dispatch'],
    [{ activityPub: { enabled: 1, username: 'news' } }, 'activityPub.enabled'],
  ])('are refused: %j', (part, setting) => {
    expect(refused(part)).toBe(setting);
  });
});
