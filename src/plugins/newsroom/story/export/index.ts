import { NewsroomError } from '../errors';
import { ghost } from './ghost';
import { markdown } from './markdown';
import type { ExportFormat } from './model';
import { ndjson } from './ndjson';
import { ninjs } from './ninjs';
import { wxr } from './wxr';

export type {
  ExportedArticle,
  ExportedFile,
  ExportedSite,
  ExportedTerm,
  ExportFormat,
} from './model';

/** A format is added by a file and a line here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [wxr, ghost, ninjs, markdown, ndjson];

/** Throws NEWSROOM_EXPORT_FORMAT_UNKNOWN. */
export function exportFormatNamed(id: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known.id === id);
  if (format) return format;
  const known = EXPORT_FORMATS.map((each) => each.id).join(', ');
  throw new NewsroomError('NEWSROOM_EXPORT_FORMAT_UNKNOWN', { known, format: id });
}
