import { describe, expect, it } from "vitest";
import { csvCells } from "@/domain/spreadsheet/csv-cells";
import { csvText } from "@/domain/spreadsheet/csv-text";

describe("rows for a spreadsheet", () => {
  it("begin with the mark by which it knows the letters, and end as it expects", () => {
    expect(csvText([["نیا", "1"], ["neu"]])).toBe("\ufeffنیا,1\r\nneu\r\n");
  });

  it.each(["a,b", 'say "a"', "a\r\nb", "a\nb", ",", '"'])("keep %j in one cell", (value) => {
    const cells = csvCells(csvText([[value, "next"]]).slice(1), ",");

    expect(cells?.slice(0, 2)).toMatchObject([
      { value, row: 0, column: 0 },
      { value: "next", row: 0, column: 1 },
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("hold %j as a text", (value) => {
    const cells = csvCells(csvText([["1", value]]).slice(1), ",");

    expect(cells?.[1]?.value).toBe(`'${value}`);
  });
});
