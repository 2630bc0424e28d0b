/** Whom a passage would go to, and how much of it came from there. */
export type Engine = {
  /** Nothing where nobody is asked. */
  readonly engine: {
    readonly name: string;
    readonly host: string;
    readonly model: string;
  } | null;
  /** How much of the text stands as a machine wrote it, 0 to 1; nothing where none wrote any. */
  readonly unedited: number | null;
};

/** What a machine would say, or why it says nothing. */
export type Suggestion =
  | {
      readonly trouble:
        | "none"
        | "unreachable"
        | "busy"
        | "quota"
        | "key"
        | "unsupported"
        | "malformed";
    }
  | {
      readonly trouble: null;
      readonly text: string;
      readonly keepsCodes: boolean;
      readonly terms: readonly {
        readonly message: string;
        readonly quote: string;
        readonly values?: Readonly<Record<string, string>>;
      }[];
    };
