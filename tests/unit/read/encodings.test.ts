import iconv from 'iconv-lite';

import { readRecords } from './read-records';

/** Sentences of our own; each encoding is told by nothing but its bytes, or by a declaration. */
const SENTENCES = {
  ja: '港の新しい連絡船は来月から毎日三往復する。市長は昨日の記者会見で「冬の間も運航を続けたい」と語った。料金はまだ決まっていない。',
  ko: '항구의 새 여객선은 다음 달부터 하루에 세 번 오간다. 시장은 어제 기자회견에서 겨울에도 운항을 계속하고 싶다고 말했다.',
  zh: '港口的新渡轮从下个月起每天往返三次。市长在昨天的记者会上说，希望冬天也继续运行。票价还没有决定。这条消息也贴在布告栏里。',
  zhTw: '港口的新渡輪從下個月起每天往返三次。市長在昨天的記者會上說，希望冬天也繼續運行。票價還沒有決定。這則消息也貼在佈告欄裡。',
  ru: 'Новый паром в гавани с будущего месяца будет ходить три раза в день. Мэр сказал вчера на встрече с журналистами, что хотел бы сохранить движение и зимой.',
  uk: 'Новий пором у гавані з наступного місяця ходитиме тричі на день. Міський голова сказав учора журналістам, що хотів би зберегти рух і взимку.',
  bg: 'Новият ферибот в пристанището от следващия месец ще пътува три пъти на ден. Кметът каза вчера пред журналистите, че иска движението да продължи.',
  el: 'Το νέο πλοίο του λιμανιού θα κάνει από τον άλλο μήνα τρία δρομολόγια την ημέρα. Ο δήμαρχος είπε χθες ότι θέλει να συνεχίσει και τον χειμώνα.',
  he: 'המעבורת החדשה בנמל תצא מהחודש הבא שלוש פעמים ביום. ראש העיר אמר אתמול לעיתונאים כי הוא רוצה להמשיך גם בחורף.',
  ar: 'ستبحر العبارة الجديدة في الميناء ثلاث مرات في اليوم ابتداء من الشهر المقبل. وقال رئيس البلدية أمس للصحفيين إنه يريد أن تستمر الرحلات.',
  th: 'เรือข้ามฟากลำใหม่ของท่าเรือจะวิ่งวันละสามเที่ยวตั้งแต่เดือนหน้า นายกเทศมนตรีบอกกับนักข่าวเมื่อวานนี้ว่าอยากให้เดินเรือต่อ',
  tr: 'Limanın yeni feribotu gelecek aydan itibaren günde üç kez gidip gelecek. Belediye başkanı dün gazetecilere çalışmayı sürdürmek istediğini söyledi.',
  pl: 'Nowy prom w porcie od przyszłego miesiąca będzie pływał trzy razy dziennie. Burmistrz powiedział wczoraj dziennikarzom, że chciałby utrzymać rejsy.',
  cs: 'Nový přívoz v přístavu bude od příštího měsíce jezdit třikrát denně. Starosta včera řekl novinářům, že by chtěl plavby udržet i v zimě.',
  hu: 'A kikötő új kompja jövő hónaptól naponta háromszor közlekedik. A polgármester tegnap azt mondta, hogy télen is szeretné fenntartani a járatot.',
  de: 'Die neue Fähre fährt dreimal täglich. Der Bürgermeister sagte, er möchte die Fahrten erhalten, so heißt es.',
  fr: "Le bac du port fera dès le mois prochain trois traversées, déclare l'élu à la presse : « même l'hiver », affiché à la mairie.",
  lt: 'Naujasis uosto keltas nuo kito mėnesio plauks tris kartus per dieną. Meras sakė, kad norėtų išlaikyti reisus ir žiemą, čia ir šįvakar.',
} as const;

const WRITTEN: ReadonlyArray<readonly [keyof typeof SENTENCES, ...encodings: string[]]> = [
  ['ja', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be', 'utf-32le'],
  ['ko', 'euc-kr', 'utf-16', 'utf-32'],
  ['zh', 'gb2312', 'gbk', 'gb18030'],
  ['zhTw', 'big5'],
  ['ru', 'koi8-r', 'windows-1251', 'iso-8859-5', 'cp866', 'maccyrillic', 'utf-16be', 'utf-32be'],
  ['uk', 'koi8-u', 'windows-1251'],
  ['bg', 'windows-1251', 'iso-8859-5'],
  ['el', 'windows-1253', 'iso-8859-7'],
  ['he', 'windows-1255', 'iso-8859-8'],
  ['ar', 'windows-1256', 'iso-8859-6'],
  ['th', 'tis-620', 'windows-874'],
  ['tr', 'windows-1254', 'iso-8859-9'],
  ['pl', 'windows-1250', 'iso-8859-2'],
  ['cs', 'windows-1250', 'iso-8859-2'],
  ['hu', 'windows-1250', 'iso-8859-2'],
  ['de', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh', 'cp850'],
  ['fr', 'windows-1252', 'iso-8859-1', 'macintosh'],
  ['lt', 'windows-1257', 'iso-8859-13'],
];

const cases = WRITTEN.flatMap(([language, ...encodings]) =>
  encodings.map((encoding) => [language, encoding] as const),
);

const feedOf = (text: string, encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>Harbour</title><item><title>${text}</title></item></channel></rss>\n`;

describe.each(cases)('%s in %s', (language, encoding) => {
  const sentence = SENTENCES[language];

  it('is told by its bytes: text, tables, lines of JSON', async () => {
    const sources = {
      'a.txt': `${sentence}\n`,
      'a.csv': `title,body\n"1","${sentence}"\n"2","${sentence}"\n`,
      'a.ndjson': `{"title":"1","body":"${sentence}"}\n{"title":"2","body":"${sentence}"}\n`,
    };
    for (const [name, text] of Object.entries(sources)) {
      const { posts } = await readRecords(iconv.encode(text, encoding), name, { chunkSize: 37 });
      expect(posts[0]?.body.trim()).toBe(sentence);
    }
  });

  it('is read as a feed declares it', async () => {
    const bytes = iconv.encode(feedOf(sentence, encoding.replace(/[lb]e$/, '')), encoding);
    const { posts, problems } = await readRecords(bytes, 'a.xml', { chunkSize: 37 });
    expect(posts[0]?.headline).toBe(sentence);
    expect(problems).toEqual([]);
  });
});

describe('a declaration', () => {
  it('of UTF-7 is believed: no byte tells it', async () => {
    const bytes = Buffer.from(feedOf('F+AOQ-hre', 'utf-7'));
    const { posts, summary } = await readRecords(bytes, 'a.xml');
    expect(posts[0]?.headline).toBe('Fähre');
    expect(summary.encoding).toBe('utf-7');
  });

  it('that lies is told, whatever the format', async () => {
    const page = (text: string) =>
      `<!doctype html><html><head><meta charset="iso-8859-7"><title>${text}</title></head><body><p>${text}</p></body></html>`;
    const { problems, posts } = await readRecords(Buffer.from(page('Fähre “neu”')), 'a.html');
    expect(problems).toMatchObject([{ code: 'NEWSROOM_TEXT_OTHER_ENCODING' }]);
    expect(posts[0]?.body).toContain('Fähre “neu”');
  });
});

describe('what is no Chinese', () => {
  it('stays as it is, tildes and braces too', async () => {
    const text = 'Perl says ~{ab}; and ~{foo~} or ~{barbaz~}.\n';
    const { posts, summary } = await readRecords(Buffer.from(text), 'a.txt');
    expect([posts[0]?.body, summary.encoding]).toEqual([text, 'utf-8']);
  });
});
