import { PAGES } from '../../../src/plugins/newsroom/admin/src/pages/pages';
import { adminRoutes } from '../../../src/plugins/newsroom/server/src/routes/admin';
import { makeNobody, signIn } from '../harness/admin-user';
import { openBrowser } from '../harness/browser';
import type { World } from './world';

/** Somebody without rights. */
export function keepStrangersOut(world: World): void {
  it('shows nothing to somebody without rights, and lets them do nothing', async () => {
    const nobody = await makeNobody(world.server.address);
    for (const { method, path } of adminRoutes.routes) {
      const address = `${world.server.address}/newsroom${path.replace(/:\w+/g, 'authors')}`;
      const headers = { authorization: `Bearer ${nobody.token}` };
      const { status } = await fetch(address, { method, headers });
      expect([method, path, status]).toEqual([method, path, 403]);
    }
    const other = await openBrowser();
    const visitor = await other.newPage();
    await signIn(visitor, world.server.address, nobody.email);
    for (const { path } of PAGES) {
      await visitor.goto(`${world.server.address}/admin/plugins/newsroom/${path}`);
      await visitor
        .getByText(/permissions/i)
        .first()
        .waitFor();
      expect(await visitor.locator('main table, main input').count()).toBe(0);
    }
    expect(await visitor.getByRole('link', { name: 'Newsroom' }).count()).toBe(0);
    await other.close();
  });
}
