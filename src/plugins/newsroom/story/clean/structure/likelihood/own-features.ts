import { ladder, named, type Feature } from '../../likelihood/features';
import type { Shape } from '../shape';
import type { LineLooks } from './looks';
import { pattern } from '../../language/pattern';

/** Below this many words the same look means something else: labels end without a full stop. */
const SHORT = 15;
/** Figures, links and names of a longer line say nothing about it. */
const LONG = 60;
const LONG_FURNITURE = 20;

const wordSteps = ladder('words', [2, 4, 6, 8, 10, 15, 20, 30, 45, 70]);
const sentenceSteps = ladder('sentences', [1, 2, 4]);
const shortSentenceSteps = ladder('sentences:short', [1]);
const clauseSteps = ladder('clauses', [1, 2, 3]);
const capitalSteps = ladder('capitals', [0.1, 0.25, 0.5, 0.8]);
const digitSteps = ladder('digits', [0.1, 0.3, 0.6]);
const addressSteps = ladder('address', [0.01, 0.08, 0.15]);
const separatorSteps = ladder('separators', [1, 2, 4]);
const grammarSteps = ladder('grammar', [0.05, 0.15, 0.25, 0.35]);
const signNamed = named('sign');
const furnitureNamed = named('furniture');
const openerNamed = named('opens');

const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b/;
/** The stamp of a ticker: "13:54 Court adjourns". */
const OPENING_CLOCK = /^\d{1,2}[:.h]\d\d\b/;
const AGO = /\b(?:ago|vor \d|il y a|hace \d|há \d|fa)\b/i;
const WEB_ADDRESS = /(?:https?:\/\/|www\.)\S/i;
const HANDLE = /(?:^|[\s(])@\w{2}/;
const LABEL = pattern('u')`^\p{Lu}[\p{L} ’']{1,24}: `;
const LIST_MARK = /^(?:[•◦▪●∙*·–-]|\d{1,2}[.)])\s/u;
const WITHIN = 400;

/** What a line of a text looks like, taken by itself. */
export function ownFeatures(line: LineLooks): Feature[] {
  const { shape, text, furniture, sign } = line;
  const features: Feature[] = [
    'bias',
    ...wordSteps(shape.words),
    ...(shape.words < SHORT
      ? shortSentenceSteps(shape.innerSentences)
      : sentenceSteps(shape.innerSentences)),
    ...clauseSteps(shape.clauses),
    ...(shape.words < 3 ? [] : capitalSteps(shape.capitals)),
    ...digitSteps(shape.digits),
    ...addressSteps(shape.address),
    ...separatorSteps(shape.separators),
    ...(shape.words < 5 ? [] : grammarSteps(shape.grammar)),
    endOf(text, shape),
    ...styleFeatures(text, shape),
  ];
  if (sign !== null) features.push(signNamed(sign));
  if (furniture !== null) {
    features.push(furnitureNamed(furniture.match));
    if (shape.words >= LONG_FURNITURE) features.push('furniture:long');
    if (furniture.opens !== null) features.push(openerNamed(furniture.opens));
  }
  if (line.isRepeated) features.push('repeated');
  if (line.isPattern) features.push('pattern');
  if (line.isForeign) features.push('other-script');
  if (line.apart) features.push(shape.words < SHORT ? 'apart:short' : 'apart');
  return features;
}

function endOf(text: string, { words, endsSentence }: Shape): Feature {
  const short = words < SHORT ? ':short' : '';
  if (/(?:\.{3}|…|\[…\])\s*$/u.test(text.slice(-8))) return `ellipsis-end${short}`;
  if (endsSentence) return `sentence-end${short}`;
  const last = text.at(-1);
  return last === ':' || last === '،' || last === ',' ? `colon-end${short}` : `no-end${short}`;
}

function styleFeatures(text: string, shape: Shape): Feature[] {
  const features: Feature[] = [];
  if (shape.opensWithQuote) features.push('opens-quote');
  else if (shape.hasQuote) features.push('has-quote');
  if (shape.opensLower) features.push('opens-lower');
  if (shape.allCapitals) features.push('all-capitals');
  if (shape.words >= LONG) return features;
  const start = text.slice(0, WITHIN);
  const short = shape.words < SHORT ? ':short' : '';
  if (OPENING_CLOCK.test(start)) features.push('opens-clock');
  if (CLOCK.test(start)) features.push(`date-like${short}`);
  if (shape.digits > 0 && AGO.test(start)) features.push(`ago${short}`);
  if (WEB_ADDRESS.test(start)) features.push('web-address');
  if (HANDLE.test(start)) features.push('handle');
  if (LABEL.test(start)) features.push(`label${short}`);
  if (LIST_MARK.test(start)) features.push('list-mark');
  return features;
}
