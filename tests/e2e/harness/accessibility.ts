import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

interface Fault {
  id: string;
  impact: string | null;
  help: string;
  nodes: Array<{ target: unknown[]; html: string }>;
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or critical inside `scope`, as lines to read in a failing test. The shell
 * around our pages is Strapi's. What is still fading in has colours of its own, so that is waited for.
 */
export async function seriousFaults(page: Page, scope: string): Promise<string[]> {
  await page.evaluate(AXE);
  await page.evaluate(animationsEnded);
  const faults = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run(context: string, options: object): Promise<{ violations: Fault[] }> };
    };
    return (await axe.run(selector, { resultTypes: ['violations'] })).violations;
  }, scope);
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html.slice(0, 160)}`,
      ),
    );
}

/** A spinner turns for ever, and is not waited for. Runs in the page. */
async function animationsEnded(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
