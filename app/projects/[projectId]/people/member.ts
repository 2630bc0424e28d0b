export type Role = "owner" | "manager" | "translator" | "reviewer" | "reader";

export type Language = { readonly tag: string; readonly name: string };

/** Somebody who works on a project, as the page shows them. */
export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly since: string;
};
