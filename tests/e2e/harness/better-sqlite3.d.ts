/** As much of it as is used here; the package has no types of its own. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string);
    prepare(statement: string): {
      run(...values: unknown[]): unknown;
      all(...values: unknown[]): unknown[];
    };
    close(): void;
  }
}
