import { simplify } from '../boilerplate/simplify';
import { claim, isFree, type Desk, type DeskLine } from '../desk';

/** What newsrooms print above a headline to say what kind of story it heads. */
const LABELS = new Set(
  `opinion|analysis|news analysis|comment|commentary|editorial|exclusive|interview|feature|explainer
  |review|investigation|special report|fact check|obituary|letters|guest essay|perspective
  |analyse|édito|éditorial|tribune|reportage|enquête|entretien|décryptage|exclusif|portrait
  |opinión|análisis|entrevista|reportaje|exclusiva|tribuna|crónica
  |kommentar|meinung|leitartikel|gastbeitrag|exklusiv|porträt
  |opinião|análise|exclusivo|reportagem
  |opinione|analisi|intervista|editoriale|esclusiva|commento|inchiesta
  |رأي|تحليل|مقابلة|حصري`
    .replace(/\s*\n\s*/g, '')
    .split('|')
    .map(simplify),
);
/** So many lines above are looked at for the entries of a menu, which are as short. */
const MENU_REACH = 5;
const LONGEST_ENTRY = 3;

/**
 * The label right above the headline. Menus have the same words, so it is one only at the head of
 * the text or by itself, and where no menu ends above it.
 */
export function takeKicker({ lines, found }: Desk): void {
  if (found.kicker !== null) return;
  const headline = lines.findIndex(({ claim: taken }) => taken?.became === 'headline');
  const line = lines[headline - 1];
  if (!line || !isFree(line) || line.isRepeated || !LABELS.has(simplify(line.text))) return;
  if (headline > 1 && !(line.apart && lines[headline]!.apart)) return;
  if (lines.slice(Math.max(0, headline - 1 - MENU_REACH), headline - 1).some(isEntry)) return;
  found.kicker = line.text;
  claim(line, 'kicker', 'kicker');
}

const isEntry = ({ shape }: DeskLine): boolean => shape.words <= LONGEST_ENTRY;
