import type { Core } from '@strapi/strapi';

import { oncePerStrapi } from '../../once-per-strapi';
import type { Cursor } from '../query/cursor';
import type { Row } from '../row';
import type { Column } from './columns';
import { keptRows } from './kept';
import { NOW, templateOf, valueOf } from './kept/template';
import type { Template } from './kept/template';
import type { SortKey } from './order';
import { pageStatement, rowStatement } from './root-statement';
import type { Statement } from './root-statement';
import type { Asked, Condition } from './source';

/** How a question is asked. */
interface Question {
  columns: readonly Column[];
  rows(): Promise<Row[]>;
}

interface OrderedQuestion extends Question {
  keys: readonly SortKey[];
}

export function pageOf(strapi: Core.Strapi, asked: Asked, cursor: Cursor | null): OrderedQuestion {
  if (canBeKept(asked) && cursor === null) return keptQuestion(strapi, asked, keptPage);
  const { statement, ...question } = pageStatement(strapi, asked, cursor);
  return { ...question, rows: async () => (await statement) as Row[] };
}

export function rowOf(strapi: Core.Strapi, asked: Asked): Question {
  if (canBeKept(asked)) return keptQuestion(strapi, asked, keptRow);
  const { statement, columns } = rowStatement(strapi, asked);
  return { columns, rows: async () => (await statement) as Row[] };
}

/** Filters make a statement that hardly anybody asks twice, and so do lists of ids. */
const canBeKept = ({ query, condition = {} }: Asked): boolean =>
  Object.keys(query.filters).length === 0 && !Object.values(condition).some(Array.isArray);

type Kept<Rest> = Rest & { template: Template; columns: readonly Column[]; condition: Condition };

type Keep<Rest> = (strapi: Core.Strapi, asked: Asked) => Kept<Rest>;

/** Made once for everybody who asks for the same: to put it together takes longer than to run it. */
const kept = <Rest>(make: (strapi: Core.Strapi, asked: Asked) => Statement<Rest>): Keep<Rest> =>
  oncePerStrapi(
    (strapi, { condition = {}, ...asked }: Asked) => {
      const marks = Object.keys(condition).map((column) => [column, valueOf(column)] as const);
      const marked = { ...asked, condition: Object.fromEntries(marks), now: NOW };
      const { statement, ...rest } = make(strapi, marked);
      return { ...rest, template: templateOf(statement), condition: marked.condition } as never;
    },
    ({ name, query: { populate: _populate, body: _body, ...query }, condition = {} }) =>
      JSON.stringify([name, query, Object.keys(condition)]),
  );

const keptPage = kept((strapi, asked) => pageStatement(strapi, asked, null));
const keptRow = kept(rowStatement);

function keptQuestion<Rest>(strapi: Core.Strapi, asked: Asked, keep: Keep<Rest>) {
  const { template, condition: marks, ...question } = keep(strapi, asked);
  const values = new Map<unknown, unknown>([[NOW, asked.now]]);
  for (const [column, mark] of Object.entries(marks)) values.set(mark, asked.condition?.[column]);
  return { ...question, rows: () => keptRows<Row>(strapi, template, values) };
}
