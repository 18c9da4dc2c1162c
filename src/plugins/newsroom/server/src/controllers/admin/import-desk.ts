import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { JOB_KINDS } from '../../../../shared/admin/import-desk';
import type {
  Batch,
  DeskChoices,
  DeskRule,
  WordChoice,
} from '../../../../shared/admin/import-desk';
import type { ImportSettings } from '../../../../shared/settings';
import { CLEAN_RULES, readRuleProfile } from '../../../../story/clean/rules';
import { mediaNamed } from '../../imports/choices';
import { nearDuplicatesNamed } from '../../imports/match/near/choice';
import { matchingNamed } from '../../imports/match/people/how-to-match';
import { DESK_OPTIONS } from '../../services/admin/import-desk/desk-options';
import { pageOfRows } from '../../services/admin/import-desk/job-files';
import { findJob, findJobs, startJob, stopJob } from '../../services/admin/import-desk/jobs';
import { previewBatch } from '../../services/admin/import-desk/preview';
import { profileBatch } from '../../services/admin/import-desk/profile';
import {
  addFile,
  addText,
  batchFolder,
  createBatch,
  filesFolder,
  listFiles,
  removeBatch,
  removeFile,
  UPLOAD_LIMITS,
} from '../../services/admin/staging/batches';
import { addAddress } from '../../services/admin/staging/fetch-address';
import { currentSettings } from '../../settings';
import { pageIn } from './page-in';
import { peopleRulesIn } from './people-rules-in';
import {
  bodyOf,
  LONGEST_PASTE,
  objectOf,
  oneOf,
  optionalText,
  textOf,
  wholeNumber,
} from './request';

/** Uploads, previews, dry runs and imports. Shapes are those of `shared/admin/import-desk`. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const batchOf = (id: string, files: Batch['files'], jobs: Batch['jobs']): Batch => ({
    id,
    files,
    limits: UPLOAD_LIMITS,
    defaults: currentSettings(strapi).imports,
    options: DESK_OPTIONS,
    jobs,
  });

  return {
    async createBatch(ctx: Context) {
      const id = await createBatch(strapi);
      ctx.status = 201;
      ctx.body = { data: batchOf(id, [], []) };
    },

    async findBatch(ctx: Context) {
      const id = idOf(ctx);
      const files = await listFiles(filesFolder(await batchFolder(strapi, id)));
      const jobs = await findJobs(strapi, id);
      ctx.body = { data: batchOf(id, files, jobs) };
    },

    async removeBatch(ctx: Context) {
      await removeBatch(strapi, idOf(ctx));
      ctx.status = 204;
    },

    /** The file itself is the body, so that it goes to the disk as it comes, whatever its size. */
    async addFile(ctx: Context) {
      const path = textOf(ctx.query, 'path');
      const declared = ctx.request.length ?? null;
      const file = await addFile(strapi, idOf(ctx), { path, bytes: ctx.req, declared });
      ctx.status = 201;
      ctx.body = { data: file };
    },

    async removeFile(ctx: Context) {
      await removeFile(strapi, idOf(ctx), textOf(ctx.query, 'path'));
      ctx.status = 204;
    },

    async addText(ctx: Context) {
      const text = textOf(bodyOf(ctx), 'text', LONGEST_PASTE);
      ctx.status = 201;
      ctx.body = { data: await addText(strapi, idOf(ctx), text) };
    },

    async addAddress(ctx: Context) {
      const url = textOf(bodyOf(ctx), 'url', 2048);
      ctx.status = 201;
      ctx.body = { data: await addAddress(strapi, idOf(ctx), url) };
    },

    async preview(ctx: Context) {
      const body = bodyOf(ctx);
      ctx.body = {
        data: await previewBatch(strapi, idOf(ctx), {
          offset: wholeNumber(body, 'offset', { least: 0, most: 1_000_000, standard: 0 }),
          limit: wholeNumber(body, 'limit', { least: 1, most: 50, standard: 20 }),
          choices: {
            format: optionalText(body, 'format'),
            namespace: optionalText(body, 'namespace'),
            rules: rulesIn(body.rules),
          },
        }),
      };
    },

    async profile(ctx: Context) {
      const format = optionalText(ctx.query, 'format');
      ctx.body = { data: await profileBatch(strapi, idOf(ctx), { format }) };
    },

    rules(ctx: Context) {
      ctx.body = {
        data: CLEAN_RULES.map(({ name, family, verdict, about }): DeskRule => ({
          name,
          family,
          verdict,
          about,
        })),
      };
    },

    async startJob(ctx: Context) {
      const body = bodyOf(ctx);
      const kind = oneOf(body, 'kind', JOB_KINDS);
      ctx.status = 202;
      ctx.body = {
        data: await startJob(strapi, idOf(ctx), {
          kind,
          choices: choicesIn(body.choices, currentSettings(strapi).imports),
          plan: kind === 'run' ? planIn(body) : null,
        }),
      };
    },

    async findJob(ctx: Context) {
      ctx.body = { data: await findJob(strapi, idOf(ctx), jobOf(ctx)) };
    },

    async stopJob(ctx: Context) {
      stopJob(jobOf(ctx));
      ctx.body = { data: await findJob(strapi, idOf(ctx), jobOf(ctx)) };
    },

    async findRows(ctx: Context) {
      const job = await findJob(strapi, idOf(ctx), jobOf(ctx));
      const folder = await batchFolder(strapi, idOf(ctx));
      ctx.body = { data: await pageOfRows(folder, job.id, pageIn(ctx)) };
    },
  };
};

const idOf = (ctx: Context) => String(ctx.params.id);
const jobOf = (ctx: Context) => String(ctx.params.job);

const rulesIn = (given: unknown): DeskChoices['rules'] =>
  given === undefined || given === null ? null : readRuleProfile(given);

/** `plan` is the id that a dry run has told. */
function planIn(body: Record<string, unknown>) {
  const id = optionalText(body, 'plan', 64);
  return id === null ? null : { id, acceptsChanges: body.acceptChanges === true };
}

/** What a page leaves out is as the settings say. */
function choicesIn(value: unknown, defaults: ImportSettings): DeskChoices {
  const fields = objectOf(value);
  return {
    format: optionalText(fields, 'format'),
    namespace: optionalText(fields, 'namespace'),
    publish: (fields.publish ?? defaults.publish) === true,
    defaultAuthor:
      fields.defaultAuthor === undefined
        ? defaults.defaultAuthor
        : optionalText(fields, 'defaultAuthor', 255),
    timezone: optionalText(fields, 'timezone') ?? defaults.timezone,
    name: optionalText(fields, 'name', 255),
    people: peopleRulesIn(fields.people),
    rules: rulesIn(fields.rules),
    tellsGone: fields.tellsGone === true,
    media: mediaNamed(wordIn(fields, 'media')),
    matching: matchingNamed(wordIn(fields, 'matching')),
    nearDuplicates: nearDuplicatesNamed(wordIn(fields, 'nearDuplicates')),
  };
}

const wordIn = (fields: Readonly<Record<string, unknown>>, choice: WordChoice): string =>
  optionalText(fields, choice, 40) ?? DESK_OPTIONS[choice].standard;
