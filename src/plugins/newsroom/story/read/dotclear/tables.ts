/** One row of a table by its columns' names. */
export type DotclearRow = ReadonlyMap<string, string>;

export interface DotclearLine {
  table: string;
  row: DotclearRow;
  /** 1-based line of the file. */
  line: number;
}

const TABLE = /^\[(\S+) ([^\]]+)\]$/;
const CELL = /"((?:[^"\\]|\\[^])*)"(?:,|$)/y;

/**
 * The rows of Dotclear's flat export: `[table column,column]`, then a row a line, its cells in
 * quotation marks with backslashes before marks and for line ends. What is no row is given as null.
 */
export function* dotclearLines(text: string): Generator<DotclearLine | { line: number }> {
  let table = '';
  let columns: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [, name, list = ''] = TABLE.exec(line) ?? [];
    if (name !== undefined) {
      table = name;
      columns = list.split(',').map((column) => column.trim());
    } else if (line.startsWith('"')) {
      const cells = cellsOf(line);
      yield cells === null || table === ''
        ? { line: at + 1 }
        : {
            table,
            line: at + 1,
            row: new Map(columns.map((column, i) => [column, cells[i] ?? ''])),
          };
    }
  }
}

function cellsOf(line: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  while (at < line.length) {
    CELL.lastIndex = at;
    const found = CELL.exec(line);
    if (!found) return null;
    cells.push(unescaped(found[1] ?? ''));
    at += found[0].length;
  }
  return cells;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(cell: string): string {
  return cell.replace(/\\([^])/g, (_whole, letter: string) => ESCAPES[letter] ?? letter);
}
