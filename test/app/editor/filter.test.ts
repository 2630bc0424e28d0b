import { describe, expect, it } from "vitest";
import {
  filterIn,
  isEmpty,
  NOTHING,
  withFilter,
} from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/filter";

describe("a filter", () => {
  const address = "https://desk.example/projects/p/versions/v?at=12";

  it("stands in the address, and is read from it again", () => {
    const filter = { ...NOTHING, text: "نان", status: "returned", since: "2026-01-31" };

    const sent = withFilter(address, filter);

    expect(sent).toContain("at=12");
    expect(filterIn(new URL(sent, address).searchParams)).toEqual(filter);
  });

  it("leaves the address when it says nothing any more", () => {
    const sent = withFilter(`${address}&status=draft`, NOTHING);

    expect(sent).toBe("/projects/p/versions/v?at=12");
    expect(isEmpty(filterIn(new URL(sent, address).searchParams))).toBe(true);
  });
});
