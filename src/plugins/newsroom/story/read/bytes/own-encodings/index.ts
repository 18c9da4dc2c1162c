import { decodeHz, isHz } from './hz';
import { decodeIso2022, guessIso2022 } from './iso-2022';
import { decodeJohab, isJohab } from './johab';

/** Encodings that iconv-lite does not know, each with what decodes a whole text: such are small. */
export const OWN_ENCODINGS = {
  'iso-2022-jp': (bytes) => decodeIso2022(bytes, 'iso-2022-jp'),
  'iso-2022-kr': (bytes) => decodeIso2022(bytes, 'iso-2022-kr'),
  'iso-2022-cn': (bytes) => decodeIso2022(bytes, 'iso-2022-cn'),
  'hz-gb-2312': decodeHz,
  johab: decodeJohab,
} as const satisfies Record<string, (bytes: Uint8Array) => string>;

export type OwnEncoding = keyof typeof OWN_ENCODINGS;

const ALIASES: ReadonlyMap<string, OwnEncoding> = new Map([
  ['csiso2022jp', 'iso-2022-jp'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-3', 'iso-2022-jp'],
  ['csiso2022kr', 'iso-2022-kr'],
  ['iso-2022-cn-ext', 'iso-2022-cn'],
  ['hz', 'hz-gb-2312'],
  ['cp1361', 'johab'],
  ['ms1361', 'johab'],
  ['x-johab', 'johab'],
]);

/** The encoding of that name, if it is one of ours. */
export function ownEncoding(name: string): OwnEncoding | null {
  if (Object.hasOwn(OWN_ENCODINGS, name)) return name as OwnEncoding;
  return ALIASES.get(name) ?? null;
}

/** Told by escape sequences, in bytes that are all ASCII. */
export function guessSevenBit(bytes: Uint8Array): OwnEncoding | null {
  return guessIso2022(bytes) ?? (isHz(bytes) ? 'hz-gb-2312' : null);
}

export { isJohab };
