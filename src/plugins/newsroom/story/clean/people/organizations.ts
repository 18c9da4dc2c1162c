import { isKnownPlace } from '../dateline/places';
import { isAgency } from './agencies';
import { bareWord, tokensOf, wordSet } from './words';
import { pattern } from '../language/pattern';

/** Words that make a capitalised phrase an organization rather than a person. */
const FIRM_WORDS = wordSet(
  `news press times herald tribune agency agencies media network networks tv radio wire wires newswire
  service services bureau journal gazette magazine observer guardian broadcasting corporation
  daily weekly chronicle newspaper newspapers today online digital group inc ltd llc university institute
  foundation council association society ministry department office league center centre
  newsroom desk staff team editors newsletter dispatch bulletin examiner inquirer globe telegraph
  independent mirror sentinel courier enquirer insider reuters cnn bbc nbc cbs abc npr pbs politico
  axios espn cnbc msnbc wsj
  notícias nachrichten nouvelles notizie actualités rádio radiotv
  presse agence agences agencia agencias agenzia agenzie agentur noticias diario periódico jornal
  giornale zeitung rédaction redaction redacción redaccion redação redacao redazione redaktion
  وكالة وكالات صحيفة قناة شبكة`,
);

/** Newspaper words that are surnames too: they count beside "The", a place or another such word. */
const SURNAME_WORDS = wordSet(
  'post fox express mail star sun record news-record argus banner leader standard',
);

const LINKS = wordSet('of the and & for de la le du des del della der die das y et und e & al');
/** Of a phrase in lower case. */
const WEB_ADDRESS = pattern(
  'u',
)`^(?:www\.)?[\p{L}\d-]{2,40}\.(?:com|org|net|co|tv|fm|news|info)(?:\.\p{L}{2})?$`;
const isWebAddress = (phrase: string): boolean =>
  phrase.includes('.') && WEB_ADDRESS.test(phrase.toLowerCase());
const OPENS_CAPITAL = pattern('u')`^[\p{Lu}\d\p{Lo}&(]`;
const MOST_WORDS = 8;

/** True where every word could stand in a printed name of an organization. */
export function isCapitalPhrase(phrase: string): boolean {
  const tokens = tokensOf(phrase);
  if (tokens.length === 0 || tokens.length > MOST_WORDS || /["“”:;?!©•]/.test(phrase)) return false;
  return tokens.every((token) => OPENS_CAPITAL.test(token) || LINKS.has(token));
}

/** True where every word is one of a newsroom: "Globe Staff", "News Service". */
export function isJournalismPhrase(phrase: string): boolean {
  return tokensOf(phrase).every((token) => FIRM_WORDS.has(bareWord(token)));
}

/** True for a phrase whose words show an organization: a known agency, "The Daily Post", "paper.com". */
export function isOrganization(phrase: string): boolean {
  if (isAgency(phrase) || isWebAddress(phrase)) return true;
  if (!isCapitalPhrase(phrase)) return false;
  const words = tokensOf(phrase).map(bareWord);
  if (words.some((word) => FIRM_WORDS.has(word))) return true;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !SURNAME_WORDS.has(last)) return false;
  return words[0] === 'the' || isKnownPlace(words.slice(0, -1).join(' '));
}
