import { cleanPasted } from '../../../src/plugins/newsroom/story/clean/fragment/pasted';
import { toMarkdown } from '../../../src/plugins/newsroom/story/blocks';

const paste = (html: string | null, text = '') => {
  const { blocks, repairs, removed } = cleanPasted({ html, text, language: 'en' });
  return {
    markdown: toMarkdown(blocks).trim(),
    repairs: repairs.map(({ rule }) => rule),
    removed: removed.map(({ text: line }) => line),
  };
};

const bullet = (text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>${text}<o:p></o:p></p>`;
const numbered = (number: number, text: string) =>
  bullet(text).replace('·', `${number}.`).replace('l0', 'l1');

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>x</o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-GB><p>Not copied.</p><!--StartFragment-->
<h2>The quay<o:p></o:p></h2>
<p class=MsoNormal>The ferry came in at dawn , and <b>nobody</b> was waiting.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${bullet('The first boat')}
${bullet('The <i>second</i> boat')}
${numbered(1, 'Berth one')}
${numbered(2, 'Berth two')}
<p class=MsoNormal>See <a href="https://example.org/quay">the quay</a> for more.<o:p></o:p></p>
<!--EndFragment--><p>Not copied either.</p></body></html>`;

const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-12">
<p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">The ferry came in </span><span
style="font-weight:700;">late</span><span style="font-weight:400;"> , said the office.</span></p><br>
<ul><li dir="ltr"><p dir="ltr" role="presentation"><span>One</span></p></li></ul></b>`;

const PAGE = `<meta charset="utf-8"><p style="color: rgb(1, 1, 1)">By Ann Lee</p>
<p>The ferry came in  late.</p><p><a href="https://example.org/n">Sign up for our newsletter</a></p>
<p>Nobody was waiting on the quay , the office said.</p>`;

describe('what is pasted', () => {
  it('from Word is its text, its marks and its lists', () => {
    expect(paste(WORD)).toEqual({
      markdown: [
        '## The quay',
        'The ferry came in at dawn, and **nobody** was waiting.',
        '-  The first boat\n-  The *second* boat',
        '1. Berth one\n2. Berth two',
        'See [the quay](<https://example.org/quay>) for more.',
      ].join('\n\n'),
      repairs: ['space-before-punctuation'],
      removed: [],
    });
  });

  it('from Word has its lists in one another as Word had them', () => {
    const deeper = bullet('Not for lorries').replace('level1', 'level2');
    expect(paste(`${bullet('Berth one')}\n${deeper}\n${bullet('Berth two')}`).markdown).toBe(
      '-  Berth one\n   -  Not for lorries\n-  Berth two',
    );
  });

  it('keeps the credit at its end, which has no field to go to', () => {
    const credit = '(Reporting by Ann Lee; editing by Bo Berg)';
    expect(paste(`<p>The quay is open.</p><p>It was shut. ${credit}</p>`)).toMatchObject({
      markdown: `The quay is open.\n\nIt was shut. ${credit}`,
      removed: [],
    });
  });

  it('as text that was wrapped has its paragraphs back', () => {
    const wrapped = [
      'The ferry came in late on Monday, said the office of the port, which had',
      'waited for it since the morning and had sent everybody home by noon, as it',
      'does in winter.',
      '',
      'Nobody was waiting on the quay any more when the boat came round the long',
      'breakwater at last.',
    ];
    expect(paste(null, wrapped.join('\r\n')).markdown).toBe(
      `${wrapped.slice(0, 3).join(' ')}\n\n${wrapped.slice(4).join(' ')}`,
    );
  });

  it('from Google Docs is bold where it was bold', () => {
    expect(paste(DOCS).markdown).toBe('The ferry came in **late**, said the office.\n\n-  One');
  });

  it('from a page loses the furniture, and keeps the byline, which has no field to go to', () => {
    const { markdown, removed } = paste(PAGE);
    expect(markdown).toBe(
      'By Ann Lee\n\nThe ferry came in late.\n\nNobody was waiting on the quay, the office said.',
    );
    expect(removed).toEqual(['Sign up for our newsletter']);
  });

  it('as text has its paragraphs from blank lines, or each line is one', () => {
    expect(paste(null, 'One line\r\nwrapped here\r\n\r\nTwo , he said.').markdown).toBe(
      'One line\\\nwrapped here\n\nTwo, he said.',
    );
    expect(paste(null, 'One.\nTwo <b>.').markdown).toBe('One.\n\nTwo \\<b\\>.');
  });

  it('runs no script, and nothing of it is lost that is text', () => {
    const { markdown } = paste(
      '<p onclick="x()">Text<script>alert(1)</script></p><table><tr><td>A',
    );
    expect(markdown).toContain('Text');
    expect(markdown).toContain('A');
    expect(markdown).not.toMatch(/alert|onclick/);
  });
});
