/** A language by its tag, and by its name in the reader's language. */
export type Language = { readonly tag: string; readonly name: string };
