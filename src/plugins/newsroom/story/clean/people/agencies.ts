import { bareWord, tokensOf, wordSet } from './words';

/**
 * News agencies and the networks that sign datelines and credits, in the forms they are printed.
 * Looked up without case, article and full stops.
 */
const AGENCY_FORMS = `
  reuters; thomson reuters; thomson reuters foundation; reuter; رويترز
  associated press; ap; a p; أسوشيتد برس; أ ب; اسوشيتد برس
  agence france-presse; agence france presse; afp; فرانس برس; أ ف ب; ا ف ب
  united press international; upi
  deutsche presse-agentur; dpa; dpa-afx; د ب أ
  agencia efe; efe; إفي
  europa press; ep; servimedia; colpisa
  ansa; adnkronos; agi; askanews; lapresse; italpress; dire; radiocor
  agência lusa; lusa; agência brasil; agência estado; estadão conteúdo; folhapress; ae
  press association; pa; pa media; pa wire; press association sport
  canadian press; la presse canadienne; presse canadienne; cp
  australian associated press; aap; new zealand press association; nzpa
  press trust of india; pti; indo-asian news service; ians; ani; asian news international; uni
  xinhua; chinese news service; cns; china news service; cna; central news agency; focus taiwan
  kyodo; kyodo news; jiji; jiji press; yonhap; newsis; bernama; antara; vna; pna; tna; app; bss; unb
  tass; itar-tass; interfax; ria novosti; ria; sputnik; ukrinform; unian; belta; pap; ctk; čtk; mti
  tanjug; hina; beta; fena; mia; agerpres; bta; anadolu; anadolu agency; aa; dha; ihlas
  apa; sda; ats; keystone-ats; kna; epd; afx; belga; anp; ritzau; tt; ntb; stt; lehtikuva; bns; leta; elta
  ana; ana-mpa; amna; cyprus news agency
  spa; wam; kuna; bna; qna; petra; sana; mena; map; aps; tap; nna; ina; irna; isna; mehr; tasnim; وام; واس; كونا; بنا; قنا; بترا; سانا; وفا; wafa
  pana; panapress; nan; news agency of nigeria; gna; sapa; zbc; kna; ena; angop; aip; african news agency
  caribbean media corporation; cmc; cana; gis; jis; api; bgis; dpi
  telam; télam; notimex; andina; prensa latina; pl; inter press service; ips; colprensa; dyn; ap-notimex; ab
  cnn; cnn wire; cnn newsource; cnn business; cnn español; bbc; bbc news; cbs; cbs news; cbs newspath; nbc; nbc news; abc; abc news
  fox; fox news; fox business; npr; cnbc; msnbc; bloomberg; bloomberg news; dow jones; marketwatch; mcclatchy; tribune news service; tns; states newsroom
  news service of florida; stacker; storyful; newscore; nexstar; nexstar media wire; cronkite news; kaiser health news; kff health news
  voice of america; voa; rfe/rl; radio free asia; rfa; deutsche welle; dw; rfi; france 24; al jazeera; الجزيرة
  business wire; pr newswire; prnewswire; globe newswire; globenewswire; accesswire; marketwire; ots; einpresswire; newsfile corp; newsfile
  religion news service; rns; catholic news agency; catholic news service; jta; mee; un news
  huffington post; national post; financial post; new york post; evening standard; the sun; daily mail; daily express
  forbes; politico; the verge; the hill; vox; slate; quartz; wired; techcrunch; mashable; buzzfeed; yahoo finance; business insider
  agencies; agences; agencias; agenzie; agenturen; agências; وكالات; news agencies; wire services
`;

const AGENCIES: ReadonlySet<string> = new Set(
  AGENCY_FORMS.split(/[;\n]/)
    .map((form) => form.trim())
    .filter(Boolean),
);

function lookupForm(phrase: string): string {
  return tokensOf(phrase.replace(/\./g, ' '))
    .map(bareWord)
    .join(' ')
    .replace(/^(?:the|la|l'|le|die|agencia|agence|agenzia|وكالة) (?=\S)/, '');
}

/** Acronyms that are given names or words unless they stand in capitals. */
const CAPITALS_ONLY = wordSet(
  'ana petra beta mia sana mehr dire uni tap map app pap ats ina hina leta pana ena spa aa ae ab pl ep api mena stt tt aps vox slate forbes',
);

const hasForm = (form: string): boolean =>
  AGENCIES.has(form) || AGENCIES.has(form.replace(/ /g, ''));

/** True for the printed name of a news agency, alone or several joined ("AFP/AP", "dpa/lhe"). */
export function isAgency(phrase: string): boolean {
  const form = lookupForm(phrase);
  if (form === '' || form.length > 60) return false;
  if (CAPITALS_ONLY.has(form) && /\p{Ll}/u.test(phrase)) return false;
  if (hasForm(form)) return true;
  const [first = '', ...more] = form.split(/\s*[/,&+]\s*|\s+(?:and|et|y|und|e)\s+|(?<=^dpa)-/);
  return (
    more.length > 0 && more.length < 4 && hasForm(first) && more.every((part) => part.length < 25)
  );
}

const LONGEST_AGENCY_WORDS = 5;

/** The agency that opens a phrase, as printed ("AP" of "AP Business Writer"); null for none. */
export function startsWithAgency(phrase: string): string | null {
  const tokens = tokensOf(phrase);
  for (let count = Math.min(LONGEST_AGENCY_WORDS, tokens.length); count > 0; count--) {
    const head = tokens.slice(0, count).join(' ');
    if (isAgency(head)) return head;
  }
  return null;
}
