import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import type { World } from './world';

const COPIED = {
  html: `<meta charset="utf-8"><p>The <b>dredger</b> came back , the office said.</p>
<ul><li>First berth</li><li>Second berth</li></ul><p><a href="https://example.org/n">Sign up for our newsletter</a></p>
<p>The quay is open again.</p>`,
  text: 'The dredger came back , the office said.\n\nFirst berth\nSecond berth\n\nThe quay is open again.',
};

/** What comes into the body from elsewhere. */
export function pasteIntoBody(world: World): void {
  const editor = () => world.page.locator('[data-slate-editor="true"]');

  /** As a browser does it. */
  const copy = ({ html, text }: { html?: string; text: string }) =>
    world.page.evaluate(
      async (copied) => {
        const parts = Object.entries(copied).map(([kind, value]) => {
          const type = kind === 'html' ? 'text/html' : 'text/plain';
          return [type, new Blob([value], { type })];
        });
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
      },
      { ...(html !== undefined && { html }), text },
    );

  /** The editor takes a moment to see where the cursor is. */
  const toTheEnd = async () => {
    await editor().locator('[data-slate-node="element"]').last().click();
    await world.page.waitForTimeout(300);
    await world.page.keyboard.press('Control+End');
    await world.page.waitForTimeout(300);
  };

  /** By the clipboard and the keys, as a person would. */
  const paste = async (copied: { html?: string; text: string }) => {
    await copy(copied);
    await toTheEnd();
    await world.page.keyboard.press('Enter');
    await world.page.keyboard.press('Control+v');
  };

  it('cleans what is pasted from a page, and one undo takes it back', async () => {
    await world.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await world.open('/content-manager/collection-types/plugin::newsroom.article');
    await world.page.getByRole('gridcell', { name: /Ferry timetable 2/ }).click();
    await world.page.getByTestId('copy-check').waitFor();
    await paste(COPIED);
    await editor().getByText('came back, the office said.').waitFor();
    const notice = world.page.getByTestId('paste-notice');
    await notice.getByText('Cleaned as it was pasted: 1 repair, 1 line').waitFor();
    await notice.getByText('Sign up for our newsletter').waitFor();
    expect(await seriousFaults(world.page, '[data-testid="copy-check"]')).toEqual([]);
    expect(await editor().locator('ul li').allInnerTexts()).toEqual([
      'First berth',
      'Second berth',
    ]);
    const weight = await editor()
      .getByText('dredger', { exact: true })
      .evaluate((word) => getComputedStyle(word).fontWeight);
    expect(Number(weight)).toBeGreaterThanOrEqual(600);
    expect(await editor().innerText()).not.toContain('Sign up');
    await picture(world.page, 'paste-cleaned');
    await world.page.keyboard.press('Control+z');
    await editor().getByText('came back, the office said.').waitFor({ state: 'detached' });
  });

  it('parts a paragraph for what comes into its middle, and pastes it as it was when asked to', async () => {
    const notice = world.page.getByTestId('paste-notice');
    await notice.getByRole('button', { name: 'Fine' }).click();
    await notice.waitFor({ state: 'detached' });
    await toTheEnd();
    await world.page.keyboard.press('Enter');
    await world.page.keyboard.type('Before. After.');
    for (let step = 0; step < 'After.'.length; step += 1) {
      await world.page.keyboard.press('ArrowLeft');
    }
    await copy(COPIED);
    await world.page.keyboard.press('Control+v');
    await notice.waitFor();
    const lines = async () =>
      (await editor().innerText())
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    expect((await lines()).slice(-6)).toEqual([
      'Before.',
      'The dredger came back, the office said.',
      'First berth',
      'Second berth',
      'The quay is open again.',
      'After.',
    ]);
    await notice.getByRole('button', { name: 'Paste it as it was' }).click();
    await notice.waitFor({ state: 'detached' });
    await editor().getByText('came back , the office said.').waitFor();
    expect((await lines()).filter((line) => line.includes('came back'))).toHaveLength(1);
    await world.page.keyboard.press('Control+z');
  });

  it('keeps a list whole that is pasted into the middle of a sentence', async () => {
    await world.page.reload();
    await editor().waitFor();
    const before = await editor().innerText();
    await copy({ html: '<ul><li>First berth</li><li>Last berth</li></ul>', text: 'First\nLast' });
    await editor().locator('[data-slate-node="element"]').first().click();
    await world.page.keyboard.press('Control+v');
    await editor().getByText('Last berth', { exact: true }).waitFor();
    expect(await editor().locator('ul > li').allInnerTexts()).toEqual([
      'First berth',
      'Last berth',
    ]);
    expect(await editor().locator('li:not(ul > li)').count()).toBe(0);
    expect((await editor().innerText()).length).toBeGreaterThan(before.length);
  });

  it('puts in what was copied when the server does not answer', async () => {
    const route = /\/newsroom\/desk\/paste/;
    await world.page.route(route, (request) => request.fulfill({ status: 500, body: '{}' }));
    await paste(COPIED);
    await editor().getByText('came back , the office said.').waitFor();
    await world.page.unroute(route);
  });

  it('leaves words of one line and addresses to the editor', async () => {
    const asked: string[] = [];
    const listen = (request: { url(): string }) => asked.push(request.url());
    world.page.on('request', listen);
    await paste({ text: 'just words' });
    await editor().getByText('just words').waitFor();
    await paste({ text: 'https://example.org/berths' });
    await editor().locator('a[href="https://example.org/berths"]').waitFor();
    expect(asked.filter((url) => url.includes('/paste'))).toEqual([]);
    world.page.off('request', listen);
  });
}
