import JSZip from 'jszip';

import { openDocx } from '../../../src/plugins/newsroom/story/read/docx/open-docx';
import { readRecords } from './read-records';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  body: string;
  core?: string;
  extra?: Record<string, string | Uint8Array>;
}

/** The parts that every writer of Word documents makes, and no more. */
function docx({ body, core = '', extra = {} }: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="${W}" xmlns:r="${REL}"><w:body>${body}</w:body></w:document>`,
  );
  zip.file(
    'word/styles.xml',
    `<?xml version="1.0"?><w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
  );
  if (core) zip.file('docProps/core.xml', core);
  for (const [name, content] of Object.entries(extra)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const CORE =
  '<?xml version="1.0"?><cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Document1</dc:title><dc:creator>PC-17</dc:creator><cp:keywords>ferry; fjord</cp:keywords><dc:language>en-GB</dc:language><dcterms:created>2020-01-02T03:04:05Z</dcterms:created></cp:coreProperties>';

describe('a Word document', () => {
  it('is one story, its title the headline; what Word notes of it is kept beside', async () => {
    const bytes = await docx({
      body: `${paragraph('Ferry returns', 'Title')}${paragraph('By Uma Strand')}<w:p><w:r><w:t xml:space="preserve">It </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>runs &amp; runs</w:t></w:r></w:p>`,
      core: CORE,
    });
    const { format, posts, problems } = await readRecords(bytes, 'story');
    expect(format).toBe('docx');
    expect(problems).toEqual([]);
    expect(posts).toMatchObject([
      {
        headline: 'Ferry returns',
        language: 'en-GB',
        tags: ['ferry', 'fjord'],
        people: [],
        publishedOn: null,
        body: '<h1>Ferry returns</h1><p>By Uma Strand</p><p>It <strong>runs &amp; runs</strong></p>',
      },
    ]);
    expect(posts[0]?.customFields).toContainEqual({ name: 'documentAuthor', value: 'PC-17' });
  });

  it('names what is inside and no text: pictures, charts, formulas', async () => {
    const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="The pier"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const chart = `<w:p><w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r></w:p>`;
    const bytes = await docx({
      body: `${paragraph('Before.')}${drawing}${chart}${paragraph('Behind.')}`,
      extra: {
        'word/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
        'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="${REL}/image" Target="media/image1.png"/></Relationships>`,
      },
    });
    const { posts, problems } = await readRecords(bytes, 'a.docx');
    expect(posts[0]?.body).toBe('<p>Before.</p><p>Behind.</p>');
    expect(problems).toMatchObject([
      {
        code: 'NEWSROOM_PICTURES_INSIDE',
        message: expect.stringContaining('got 1 inside the document (image1.png)') as string,
      },
      {
        code: 'NEWSROOM_DOCX_PARTS_LEFT_OUT',
        message: expect.stringContaining('1 charts') as string,
      },
    ]);
  });

  it('that is another archive, or cut off, is refused', async () => {
    const other = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' });
    await expect(readRecords(other, 'a.docx')).rejects.toMatchObject({
      code: 'NEWSROOM_DOCX_NOT_READABLE',
    });
    const whole = await docx({ body: paragraph('Words.') });
    await expect(readRecords(whole.subarray(0, 300), 'a.docx')).rejects.toMatchObject({
      code: 'NEWSROOM_DOCX_NOT_READABLE',
    });
  });

  it('that would unpack to more than can be held is refused before it does', async () => {
    const bomb = await docx({
      body: paragraph('Words.'),
      extra: { 'word/media/a.png': new Uint8Array(4 * 1024 * 1024) },
    });
    expect(bomb.length).toBeLessThan(16 * 1024);
    await expect(openDocx(bomb, 'a.docx', 1024 * 1024)).rejects.toMatchObject({
      code: 'NEWSROOM_INPUT_TOO_LARGE',
    });
    await expect(openDocx(bomb, 'a.docx')).resolves.toBeInstanceOf(JSZip);
  });
});
