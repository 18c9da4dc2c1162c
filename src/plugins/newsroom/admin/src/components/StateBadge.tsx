import { Badge } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Tone } from './tone';

/**
 * A word on its color. A Badge with a `variant` takes no text color of its own, and the warning's falls
 * short of WCAG's contrast; the theme's darkest text does not, on any of its 200s, light or dark.
 */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge backgroundColor={`${tone}200`} textColor="neutral800">
      {children}
    </Badge>
  );
}
