import type { ContributionRole } from '../../model';
import { pattern } from '../language/pattern';

/**
 * Phrases that open a list of credited people: "Additional reporting by …". Tried in this order at
 * each place of the line, so a longer phrase stands before the shorter one it contains.
 */
const ROLE_PHRASES: ReadonlyArray<readonly [ContributionRole, string]> = [
  [
    'additional reporting',
    `(?:with )?(?:additional|further|extra|more) (?:reporting|research and reporting|reporting and research|reporting and writing|contributions|material|information|work) (?:from|by)
    |with (?:reporting|reports?|contributions|writing) (?:from|by)
    |(?:avec des )?informations complémentaires (?:de|par)|reportages? (?:additionnels?|complémentaires?) (?:de|par)
    |(?:información|reporte|reportaje) adicional (?:de|por)|reportes adicionales (?:de|por)
    |reportagem adicional (?:de|por)|informações adicionais de
    |zusätzliche (?:berichterstattung|recherchen?) (?:von|durch)
    |تغطية إضافية`,
  ],
  [
    'reporting',
    `(?:reporting|report|reported) (?:and (?:writing|photography|photos|editing|video|filming|written) )?(?:was |were )?(?:contributed )?by(?! the numbers)
    |reportage (?:de|par)|reporte (?:de|por)|reportado por|reportaje (?:de|por)|información de
    |reportagem (?:de|por)|bericht von|recherche und text|servizio di|تغطية صحفية`,
  ],
  [
    'writing',
    `(?:writing|written) (?:and (?:editing|edited|additional reporting|reporting) )?by
    |redacción de|escrito por|rédaction (?:de|par)|texte de|redação de|redatto da`,
  ],
  [
    'editing',
    `(?:with )?(?:additional |copy ?)?(?:editing|edited) (?:and (?:writing|additional reporting|compiled|translation) )?by
    |édition (?:de|par)|édité par|editado (?:en español )?por|edición (?:de|en español de|por)|edição (?:de|por)
    |bearbeitet von|redigiert von|redaktion(?=:)|montaggio di|a cura di|تحرير`,
  ],
  [
    'research',
    `(?:additional |with )?(?:research|fact[- ]checking|fact[- ]checked) (?:was |were )?(?:contributed |assistance )?(?:by|from)
    |investigación de|pesquisa de|recherchen? von|ricerca di`,
  ],
  [
    'photography',
    `(?:photos|photographs|photography|photographed|pictures|images) (?:and video |and videos )?by
    |photos? (?:de|par) |photographies de|fotos? (?:de|por)|fotografías? de|fotos von|foto di`,
  ],
  [
    'video',
    `(?:with )?(?:videos?|video (?:editing|production|report(?:ing)?)|filmed|footage|produced|audio|camera(?:work)?) by`,
  ],
  [
    'graphics',
    `(?:graphics?|illustrations?|illustrated|infographics?|data visuali[sz]ation|maps?|charts?|animation|design) by`,
  ],
  [
    'translation',
    `(?:translation|translated|translating) (?:from (?:the )?\\p{L}{3,20} )?(?:(?:in)?to \\p{L}{3,20} )?by
    |traduit (?:de l'anglais )?par|traduction (?:de|par)|traducido por|traducción de|tradução de|traduzido por
    |übersetzt von|übersetzung(?: von|(?=:))|tradotto da|traduzione di|ترجمة`,
  ],
  [
    'contributing',
    `(?:compiled |written |produced |prepared )?with (?:files|information|material|notes|inputs?|input|help|assistance|contributions|agency inputs?) (?:from|by|of)
    |(?:files|inputs?|information) from(?=:| the (?:ap|associated)| (?:ap|afp|reuters|pti|ani))
    |(?:this|the) (?:report|story|article) (?:also )?(?:includes|contains|used|uses|incorporates) (?:information|material|reporting|files|content|reports) (?:from|by)
    |(?:this|the) (?:report|story|article) (?:was|is) (?:written|compiled|produced|prepared) (?:with|using) (?:files|information|material|help) (?:from|of)
    |contribut(?:ors?|ing)(?=:)|contributions (?:from|by)|compiled by|with inputs
    |avec (?:la contribution|la participation|l'aide|le concours) (?:de|d')|avec(?= (?:l'|les )?(?:afp|reuters|ap|agences?|ats|belga))
    |con (?:información|informaciones|datos|la colaboración|aportes|reportes|material) (?:de|del|de la)|con(?= (?:efe|afp|ap|reuters))
    |com (?:informações|reportagem|agências|a colaboração|material) (?:da|do|de|das|dos)|com(?= (?:agência|reuters|afp|lusa))
    |mit (?:material|informationen|inhalten|agenturmaterial) (?:von|der|des)|mit(?= (?:dpa|afp|reuters|ap|epd|apa)(?![\\p{L}]))|mitarbeit(?=:)|unter mitarbeit von|unter mitwirkung von
    |(?:a|ont) (?:également )?contribué à (?:cet article|ce reportage|cette enquête)(?= ?:)
    |ha collaborato|hanno collaborato|con (?:il contributo|la collaborazione|fonte) (?:di|da)
    |ساهم في (?:التغطية|إعداد التقرير|التقرير)|شارك في (?:التغطية|إعداد التقرير|التقرير)|إعداد`,
  ],
];

const ROLE_OPENINGS = ROLE_PHRASES.map(([role, source]) => ({
  role,
  source: source.replace(/\s*\n\s*/g, '').trim(),
}));

const ROLE_SOURCE = `(?:${ROLE_OPENINGS.map(({ source }) => `(${source})`).join('|')})(?:\\s*:\\s*|(?=\\s|$)|(?<='))`;

/**
 * One pass over the line, its case folded, finds every opening; the group that matched tells the role.
 */
export const ROLE_OPENING = pattern('gu')`(?<![\p{L}\d])${ROLE_SOURCE}`;

/**
 * How every opening begins, as short as it can be said: a folded line that begins otherwise needs no
 * search. Prose is full of "with" and "the", so of those the next word counts, too.
 */
export const ROLE_OPENING_STEM =
  /^(?:with (?:addi|furt|extr|more|repo|cont|writ|copy|edit|rese|fact|vide|film|foot|prod|audi|came|file|info|mate|note|inpu|help|assi|agen)|addi|furt|extra |more (?:repo|rese|cont|mate|info|work)|avec |info|inpu|repo|zusätz|تغطية|writ|reda|réda|escrito|texte|redatto|copy|edit|édit|edic|ediç|bearb|redig|montaggio|a cura|تحرير|rese|fact|inve|pesq|rech|ricer|phot|pict|imag|foto|vide|film|foot|prod|audi|came|grap|illu|data|map|chart|anim|design|trans|tradu|tradotto|übers|ترجمة|comp|prep|files|(?:this|the) (?:report|story|article) |contrib|con |com |mit|unter mit|(?:a|ont) (?:également |contri)|ha(?:nno)? coll|ساهم|شارك|إعداد|bericht|servizio)/u;

export function roleOf(match: RegExpMatchArray): ContributionRole {
  const group = match.slice(1).findIndex((part) => part !== undefined);
  return ROLE_OPENINGS[group]?.role ?? 'contributing';
}

const OBJECT =
  "(?:to|in|for|with|on) (?:the |this |today's )?(?:reporting (?:of|on|for) (?:this )?)?(?:news |cnn |live |special )?(?:report|story|article|piece|dispatch|post|reporting|coverage|project|investigation|column|review|analysis|package|series)";

type VerbPhrase = readonly [ContributionRole, string];

/** What follows the subject of a credit sentence; the report may be named behind it. */
const REPORTING_VERBS: readonly VerbPhrase[] = [
  ['additional reporting', `(?:contributed|provided|did) (?:additional|further) reporting`],
  ['research', `(?:contributed|provided|did) (?:additional )?research(?: and reporting)?`],
  [
    'reporting',
    `(?:contributed|provided|did) (?:some |the )?reporting(?: and research)?|reported(?= from \\p{Ll})`,
  ],
];

/** "… contributed to this report": the report is named in any case. */
const OTHER_VERBS: readonly VerbPhrase[] = [
  ['editing', `edited this (?:report|story|article|piece)`],
  ['translation', `translated this (?:report|story|article|piece)`],
  [
    'contributing',
    `(?:contributed|(?:assisted|helped)(?: (?:report|with))?) ${OBJECT}|contributed(?=[.\\s]*$)
    |(?:a|ont|avait) (?:également )?(?:contribué|participé|collaboré) à (?:ce(?:t|tte)?|la rédaction de ce(?:t|tte)?|l') ?(?:article|reportage|dépêche|texte|enquête)
    |(?:contribuyó|contribuyeron|colaboró|colaboraron|participó|participaron) (?:a|con|en|para) (?:este|esta|la elaboración de este|la elaboración de esta) (?:artículo|informe|reporte|reportaje|nota|despacho|información|noticia)
    |(?:contribuiu|contribuíram|colaborou|colaboraram) (?:para|com|nesta|neste|para esta|para este|com esta) ?(?:esta|este)? ?(?:reportagem|matéria|artigo|notícia|texto)
    |(?:trug|trugen|hat|haben|wirkte|wirkten) (?:an|zu) diese(?:m|r) (?:bericht|artikel|beitrag|text|recherche) (?:bei|mitgewirkt|mitgearbeitet|beigetragen|mit)
    |(?:ha|hanno) (?:collaborato|contribuito) a (?:questo|quest'|questa) ?(?:articolo|servizio|inchiesta|pezzo)`,
  ],
];

const VERBS = [...REPORTING_VERBS, ...OTHER_VERBS];

const groupsOf = (verbs: readonly VerbPhrase[]): string =>
  verbs.map(([, source]) => `(${source.replace(/\s*\n\s*/g, '').trim()})`).join('|');

/** The large phrase for the report stands in it as seldom as it can: each time costs an engine anew. */
const VERB_SOURCE = `(?:${groupsOf(REPORTING_VERBS)})(?: ${OBJECT})?|${groupsOf(OTHER_VERBS)}`;

/**
 * Read over the folded line, so a capital is a small letter here. The tail "from Hong Kong" belongs
 * to the credit; its place is the subject's.
 */
export const CREDIT_VERB = pattern(
  'dgu',
)`\s(?:has |have |all |both |also )?(?:${VERB_SOURCE})(?: (?:from|in) (?<place>\p{Ll}[\p{L}\p{M} .,'’-]{1,60}?))?\s*(?:[.;!]+(?=\s|$)|,?\s(?:and|y|et)\s(?=\p{Ll})|,(?=\s)|$)`;

/**
 * What every verb phrase holds, as short as it can be said: a folded line without one needs no
 * search. Prose is full of reports, of people who did something and of what contributed to it.
 */
export const CREDIT_VERB_STEM =
  /contributed(?: (?:to|in|for|with|on) .{0,60}(?:report|story|article|piece|dispatch|post|coverage|project|investigation|column|review|analysis|package|series)| (?:additional |further |some |the )?re(?:porting|search)|[.\s]*$)|contribu(?:[éyí]|iu|ito)|(?:provided|did) (?:additional |further |some |the )?re(?:porting|search)|reported from |(?:edited|translated) this |(?:assisted|helped) (?:report |with )?(?:to|in|for|with|on) |col?labor[aoóé]|particip[éóa]|(?:hat|haben|trug|trugen|wirkte|wirkten) (?:an|zu) diese/u;

export function verbRoleOf(match: RegExpMatchArray): ContributionRole {
  const group = match.slice(1, VERBS.length + 1).findIndex((part) => part !== undefined);
  return VERBS[group]?.[0] ?? 'contributing';
}
