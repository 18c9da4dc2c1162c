/** Message templates of one area's problems by their codes; `{name}` is filled from the details. */
export type ProblemKinds = Readonly<Record<string, string>>;
