import type { Core } from '@strapi/strapi';

import { CHANNELS } from '../../../../story/render';
import type { Channel } from '../../../../story/render';
import { currentSettings } from '../../settings';

/** Whether the desk has it on: what is off has no address, and nothing is sent to it. */
export const isOn = (strapi: Core.Strapi, { id }: Pick<Channel, 'id'>): boolean =>
  !currentSettings(strapi).channelsOff.includes(id);

/** The channels of the table that are on. */
export const openChannels = (strapi: Core.Strapi): Channel[] =>
  CHANNELS.filter((channel) => isOn(strapi, channel));
