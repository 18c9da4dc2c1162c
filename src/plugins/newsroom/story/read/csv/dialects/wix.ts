import type { CsvDialect } from '../dialects';
import { ricosToHtml } from './ricos';

/** The blog of a Wix site. `Rich Content` is the editor's document, `Plain Content` its words alone. */
export const wix: CsvDialect = {
  title: 'Wix blog export, CSV',
  marks: ['Plain Content', 'Rich Content', 'Published Date'],
  mapping: {
    id: 'ID',
    url: 'Post Page URL',
    slug: 'Slug',
    headline: 'Title',
    standfirst: 'Excerpt',
    body: 'Plain Content',
    publishedOn: 'Published Date',
    updatedOn: 'Last Published Date',
    people: 'Author',
    section: 'Main Category',
    tags: 'Tags',
    leadImage: 'Cover Image',
  },
  reads: ['Rich Content', 'Plain Content', 'Featured', 'Categories', 'Internal ID'],
  finish(post, cell) {
    const html = ricosToHtml(cell('Rich Content'));
    const { leadImage } = post;
    return {
      ...post,
      leadImage: leadImage && { ...leadImage, url: mediaAddress(leadImage.url) },
      ...(html !== null && { body: html, bodyFormat: 'html' }),
    };
  },
};

/** `wix:image://v1/<file>/<name>#…` names a file of Wix's own media server. */
export function mediaAddress(url: string): string {
  const file = /^wix:image:\/\/v1\/([^/#]+)/.exec(url)?.[1];
  return file === undefined ? url : `https://static.wixstatic.com/media/${file}`;
}
