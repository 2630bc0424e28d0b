import fc from "fast-check";

export const ACTORS = ["translator", "second", "reviewer", "manager"] as const;

export type ActorName = (typeof ACTORS)[number];

/** What somebody does, about the row they point at among those they saw last. */
export type Deed = {
  readonly by: ActorName;
  readonly kind: (typeof KINDS)[number];
  readonly row: number;
  /** An offset, a count, the number of a revision: whatever the deed needs. */
  readonly much: number;
  /** Whether the person looks at the version anew before it, or goes by what they saw last. */
  readonly looks: boolean;
};

const KINDS = [
  "draft",
  "draft",
  "empty",
  "submit",
  "submit",
  "approve",
  "approve",
  "approve",
  "approve",
  "approve-corrected",
  "return",
  "answer",
  "note-fault",
  "comment",
  "note",
  "withdraw",
  "restore",
  "accept-gap",
  "confirm",
  "merge",
  "split",
  "shift-down",
  "shift-up",
  "omit",
  "move",
  "undo",
  "undo",
  "new-source",
  "new-source",
  "waive",
  "bulk-approve",
  "bulk-approve",
  "bulk-submit",
  "bulk-return",
  "bulk-replace",
  "bulk-undo",
  "bulk-undo",
] as const;

const deed: fc.Arbitrary<Deed> = fc.record({
  by: fc.constantFrom(...ACTORS),
  kind: fc.constantFrom(...KINDS),
  row: fc.nat({ max: 5 }),
  much: fc.nat({ max: 9 }),
  looks: fc.boolean(),
});

/** What is done one after the other, and of that what one to three people do at the same time. */
export type Story = readonly (readonly Deed[])[];

export const together: fc.Arbitrary<Story> = fc
  .array(deed, { minLength: 1, maxLength: 3 })
  .map((deeds) => [deeds]);

/** By chance alone hardly anybody takes back what was done in bulk to passages that were approved. */
export const takenBack: fc.Arbitrary<Story> = fc
  .record({
    by: fc.constantFrom("reviewer" as const, "manager" as const),
    kind: fc.constantFrom("bulk-return", "bulk-replace", "bulk-submit", "bulk-approve"),
    beside: fc.array(deed, { maxLength: 1 }),
  })
  .map(({ by, kind, beside }) => {
    const inBulk = { by, row: 0, much: 0, looks: true };
    return [
      [{ ...inBulk, kind: "bulk-approve" }],
      [{ ...inBulk, kind }, ...beside],
      [{ ...inBulk, kind: "bulk-undo" }],
    ];
  });
