import type { Core } from '@strapi/strapi';

import { loadFedify } from './fedify';
import { actorKeys } from './keys';
import { actorUrl } from './place';
import type { ActivityPubPlace } from './place';

export interface SignedRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export const ACTIVITY_TYPE = 'application/activity+json';

/** Name of the key in the actor's own document, as Fedify writes it. */
const keyUrl = (place: ActivityPubPlace) => new URL(`${actorUrl(place)}#main-key`);

/** A POST of an activity with the actor's HTTP signature, ready for the guarded client. */
export async function signedPost(
  strapi: Core.Strapi,
  place: ActivityPubPlace,
  { inbox, activity }: { inbox: string; activity: unknown },
): Promise<SignedRequest> {
  const body = JSON.stringify(activity);
  const headers = { 'content-type': ACTIVITY_TYPE };
  const request = new Request(inbox, { method: 'POST', headers, body });
  return { url: inbox, headers: await signatureOf(strapi, place, request), body };
}

/** Headers of a GET that servers in secure mode ("authorized fetch") answer, too. */
export async function signedGet(
  strapi: Core.Strapi,
  place: ActivityPubPlace,
  url: string,
): Promise<Record<string, string>> {
  const accept = `${ACTIVITY_TYPE}, application/ld+json`;
  return signatureOf(strapi, place, new Request(url, { headers: { accept } }));
}

async function signatureOf(
  strapi: Core.Strapi,
  place: ActivityPubPlace,
  request: Request,
): Promise<Record<string, string>> {
  const { signRequest } = await loadFedify();
  const { privateKey } = await actorKeys(strapi);
  const signed = await signRequest(request, privateKey, keyUrl(place));
  const headers: Record<string, string> = {};
  signed.headers.forEach((value, name) => (headers[name] = value));
  return headers;
}
