import { fix_text_segment } from 'ftfy-js';
import { differences } from './differences';
import type { Change } from './edit';
import type { LineRule } from './rule';

/**
 * What a text without any damage hardly ever has: a C1 control, a lone surrogate, two neighbours
 * beyond ASCII, or one of the lead bytes that swallow the space behind them ("Ã  la carte").
 * Most lines have none of these and never reach the expensive test.
 */
const SUSPECT =
  // eslint-disable-next-line no-control-regex
  /[\u0080-\u009f]|[^\x00-\x7f][^\x00-\x7f]|[\u00c2-\u00f4\u0102\u0103\u0413-\u0420\u0441\u0440\u221a\u251c][ \u00a0]/;

const OPTIONS = {
  unescape_html: false, // the rule html-entity does it, and says so
  uncurl_quotes: false, // curly quotes are no damage
  fix_character_width: false, // full-width punctuation is right in Chinese and Japanese
  fix_latin_ligatures: false,
  fix_line_breaks: false,
  remove_terminal_escapes: false,
  remove_control_chars: false,
  normalization: null,
  explain: false,
} as const;

/** Text decoded with the wrong encoding, once or several times over, is decoded anew by ftfy. */
export const mojibake: LineRule = {
  name: 'mojibake',
  find(text) {
    if (!SUSPECT.test(text)) return [];
    const changes: Change[] = [];
    for (const { at, piece } of pieces(text)) {
      if (!SUSPECT.test(piece)) continue;
      for (const change of differences(piece, fix_text_segment(piece, OPTIONS))) {
        changes.push({ ...change, at: at + change.at });
      }
    }
    return changes;
  },
};

/** ftfy measures the whole text again at each mixed-up spot, so it is never given a long one. */
const LONGEST_WHOLE = 8000;
/** A place no damaged character reaches over: a space with plain letters on both sides. */
const SAFE_CUT = /[A-Za-z] (?=[A-Za-z])/g;
const PIECE = 1000;

function* pieces(text: string): Generator<{ at: number; piece: string }> {
  let at = 0;
  while (text.length - at > LONGEST_WHOLE) {
    SAFE_CUT.lastIndex = at + PIECE;
    const cut = SAFE_CUT.exec(text);
    const end = Math.min(cut ? cut.index + 2 : text.length, at + LONGEST_WHOLE);
    yield { at, piece: text.slice(at, end) };
    at = end;
  }
  yield { at, piece: text.slice(at) };
}
