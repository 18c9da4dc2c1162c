import type { Core } from '@strapi/strapi';

import { oncePerStrapi } from '../../../src/plugins/newsroom/server/src/services/once-per-strapi';

const aStrapi = () => ({}) as Core.Strapi;

describe('oncePerStrapi', () => {
  it('asks once for each instance and argument', () => {
    const make = jest.fn((_strapi: Core.Strapi, name: string) => ({ name }));
    const ask = oncePerStrapi(make, (name) => name);
    const [one, other] = [aStrapi(), aStrapi()];
    expect(ask(one, 'tag')).toBe(ask(one, 'tag'));
    expect(ask(one, 'section')).toEqual({ name: 'section' });
    expect(ask(other, 'tag')).not.toBe(ask(one, 'tag'));
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('keeps only so many, whatever callers think of', () => {
    const make = jest.fn((_strapi: Core.Strapi, number: number) => ({ number }));
    const ask = oncePerStrapi(make, String);
    const strapi = aStrapi();
    const first = ask(strapi, 0);
    for (let number = 1; number <= 500; number += 1) ask(strapi, number);
    expect(ask(strapi, 0)).not.toBe(first);
    expect(ask(strapi, 0)).toEqual({ number: 0 });
  });
});
