import type { Core } from '@strapi/strapi';

import type deliveriesService from '../../../../src/plugins/newsroom/server/src/delivery/deliveries';
import type { DispatcherService } from '../../../../src/plugins/newsroom/server/src/delivery/dispatcher-service';
import type { Dispatcher } from '../../../../src/plugins/newsroom/server/src/delivery/dispatch/dispatcher';
import type liveStateService from '../../../../src/plugins/newsroom/server/src/delivery/state/live-state';
import type tombstonesService from '../../../../src/plugins/newsroom/server/src/delivery/tombstones-service';
import type settingsService from '../../../../src/plugins/newsroom/server/src/settings/service';
import type { EndpointSettings } from '../../../../src/plugins/newsroom/shared/settings';
import { documentsOf, publishable, rowsOf } from '../../documents/suites/newsroom-documents';
import type { Row } from '../../documents/suites/newsroom-documents';

export interface Clock {
  now: () => Date;
  random: () => number;
  pass(ms: number): void;
}

/** The services of delivery, with a dispatcher whose clock the test moves. */
export function deskOf(strapi: () => Core.Strapi) {
  const service = <Service>(name: string) =>
    strapi().plugin('newsroom').service(name) as unknown as Service;

  const settings = () => service<ReturnType<typeof settingsService>>('settings');
  const live = () => service<ReturnType<typeof liveStateService>>('liveState');
  const deliveries = () => service<ReturnType<typeof deliveriesService>>('deliveries');
  const tombstones = () => service<ReturnType<typeof tombstonesService>>('tombstones');

  return {
    settings,
    live,
    deliveries,
    tombstones,

    async publish(headline: string, more: Record<string, unknown> = {}) {
      const data = { ...(await publishable(strapi(), headline)), ...more };
      const { documentId } = await documentsOf(strapi(), 'article').create({
        data,
        status: 'published',
      });
      return { documentId, locale: 'en' };
    },

    /** Receivers of one test, and an outbox that holds nothing of the tests before it. */
    async endpoints(...wanted: EndpointSettings[]): Promise<Array<string | null>> {
      for (const { id, from } of await settings().endpoints()) {
        if (from === 'admin') await settings().removeEndpoint(id);
      }
      await strapi().db.query('plugin::newsroom.delivery').deleteMany({ where: {} });
      const secrets: Array<string | null> = [];
      for (const endpoint of wanted) {
        secrets.push((await settings().saveEndpoint(endpoint)).newSecret);
      }
      return secrets;
    },

    /** The outbox of an article, oldest first. */
    outbox: (documentId: string): Promise<Row[]> =>
      rowsOf(strapi(), 'delivery', { articleDocumentId: documentId }),

    dispatcher(): Dispatcher & { clock: Clock; settle(): Promise<void> } {
      let passed = 0;
      const clock: Clock = {
        now: () => new Date(Date.now() + passed),
        random: () => 0,
        pass(ms) {
          passed += ms;
        },
      };
      const made = service<DispatcherService>('dispatcher').another(clock);
      return {
        ...made,
        clock,
        async settle() {
          await made.round();
          await made.idle();
        },
      };
    },
  };
}
