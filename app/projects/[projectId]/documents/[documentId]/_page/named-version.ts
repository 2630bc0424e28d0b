/** What a version is called. */
export type NamedVersion = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly translator: string | null;
};
