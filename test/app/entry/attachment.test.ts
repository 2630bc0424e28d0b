// @vitest-environment node
import { expect, it } from "vitest";
import { attachment } from "@/app/_entry/attachment";

const bytes = new TextEncoder().encode("<script>alert(1)</script>");

it("gives a file to be kept and never to be shown", async () => {
  const answer = attachment({ fileName: "page.html", bytes });

  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

it("keeps a name in any script, and nothing that would break the header", () => {
  const { headers } = attachment({ fileName: 'دریا "2"\r\n.docx', bytes });

  const said = headers.get("content-disposition") ?? "";
  expect(said).not.toMatch(/[\r\n]/);
  expect(decodeURIComponent(said.split("UTF-8''")[1] ?? "")).toBe('دریا "2"\r\n.docx');
});
