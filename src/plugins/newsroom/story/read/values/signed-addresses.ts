/**
 * What opens the door in an address of a picture or file that is lent for a while: signatures and
 * credentials of Amazon, Google, Azure, Akamai and CloudFront, tokens, keys and sessions of others.
 */
const SIGNED_PARAMETER =
  /((?:[?&;]|\\u0026)(?:amp;)?(?:x-(?:amz|goog)-(?:signature|credential|security-token)|signature|sig|policy|key-pair-id|awsaccesskeyid|googleaccessid|hdn(?:ts|ea|tl)|(?:[\w-]{0,20}[_-])?(?:token|nonce|secret|password|passwd|pwd|jwt|hmac|api_?key|apikey)|_?wpnonce|auth|verify|sessionid|phpsessid|jsessionid)=)[^&#"'<>\s\\]+/gi;

/** Names that may stand for anything, with values that no one types: keys of Ghost's members, signatures of Imgix and Facebook. */
const SIGNED_VALUE =
  /((?:[?&;]|\\u0026)(?:amp;)?(?:key|s|oh|md5|hash)=)(?:[0-9a-f]{32,128}|[\w-]{40,}|0\d_[\w-]{20,})(?=$|[&#"'<>\s\\])/gi;

/** `https://name:password@host` */
const USER_INFO = /(\bhttps?:\/\/)[^\s/:@"'<>?#]{1,64}:[^\s/@"'<>?#]{1,128}@/gi;

/** What every such parameter has in its name: asked first, for most have nothing of it. */
const MAY_BE_SIGNED =
  /sig|polic|key|cred|security|token|access|hdn|nonce|secret|passw|pwd|jwt|hmac|auth|verify|sess|[?&;](?:amp;)?(?:s|oh|md5|hash)=|\\u0026/i;

/** The parameters of an address, from their question mark on. */
const QUERY = /\?[^\s"'<>]*/y;
const PATH_PARAMETER = /(;jsessionid=)[^&#"'<>\s\\?/]+/gi;

/**
 * A record's text without the secrets of its addresses. They end within hours anyhow, and while they
 * last, whoever reads what is kept of a source could take what its agency lends to nobody else.
 */
export function withoutSignatures(text: string): string {
  const unsigned = withoutSignedQueries(text);
  const isInPath = unsigned.includes(';jsessionid=') || unsigned.includes(';JSESSIONID=');
  const bare = isInPath ? unsigned.replace(PATH_PARAMETER, '$1') : unsigned;
  return mayHoldUserInfo(bare) ? bare.replace(USER_INFO, '$1') : bare;
}

/** What stands between `https://` and the sign of an address with a name and a password. */
const NAME_AND_PASSWORD = /^[^\s/@"'<>?#]+$/;
const LONGEST_BEFORE_AT = 200;

/** Most signs of a page are those of its styles and its data, which no address stands before. */
function mayHoldUserInfo(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(0, at - LONGEST_BEFORE_AT), at);
    const from = before.lastIndexOf('://');
    if (from !== -1 && NAME_AND_PASSWORD.test(before.slice(from + 3))) return true;
  }
  return false;
}

/** Every record is looked through, and few have any: question marks are what is looked for. */
function withoutSignedQueries(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = text.indexOf('?'); at !== -1; at = text.indexOf('?', QUERY.lastIndex)) {
    QUERY.lastIndex = at;
    const query = QUERY.exec(text)![0];
    if (!query.includes('=') || !MAY_BE_SIGNED.test(query)) continue;
    const bare = query.replace(SIGNED_PARAMETER, '$1').replace(SIGNED_VALUE, '$1');
    if (bare === query) continue;
    parts.push(text.slice(kept, at), bare);
    kept = at + query.length;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept);
}
