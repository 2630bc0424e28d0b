import { describe, expect, it } from "vitest";
import { LIMITS } from "@/domain/formats/format";
import { stringsdict } from "@/domain/formats/stringsdict";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("stringsdict", () => {
  it("names what people read, with its form and what is said about it, and nothing else", () => {
    const reading = stringsdict.read(fixture("stringsdict", "Localizable.stringsdict"), LIMITS);

    const paragraphs = "paragraphs" in reading ? reading.paragraphs : [];
    expect(paragraphs.map(({ key, form }) => [key, form])).toEqual([
      ["%d boats in %@", undefined],
      ["%d boats in %@.boats.zero", "zero"],
      ["%d boats in %@.boats.one", "one"],
      ["%d boats in %@.boats.other", "other"],
      ["sail.mac", undefined],
      ["sail.other", undefined],
      ["title.20", undefined],
      ["title.60", undefined],
    ]);
    expect(paragraphs[0]).toMatchObject({
      comment: "Over the list of boats",
      codes: [{ label: "%1$#@boats@" }, { label: "%2$@" }],
    });
  });

  it("refuses another property list's XML, entities, and what is broken", () => {
    const bomb = '<!DOCTYPE plist [<!ENTITY a "ha">]><plist><dict><key>a</key></dict></plist>';

    expect(stringsdict.read(bytes("<resources/>"), LIMITS)).toEqual({ unreadable: "wrong-format" });
    expect(stringsdict.read(bytes(bomb), LIMITS)).toMatchObject({ unreadable: "broken" });
    expect(stringsdict.read(bytes("<plist><dict>"), LIMITS)).toMatchObject({
      unreadable: "broken",
    });
  });
});
