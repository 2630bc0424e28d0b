import { describe, expect, it } from "vitest";
import { commands } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/commands";
import { isPressed } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/commands/keys";
import words from "@/locales/en/editor.json";

describe("keys", () => {
  it("are found by their place on a keyboard without Latin letters", () => {
    const pressed = pressing({ key: "د", code: "KeyN" });

    expect(isPressed("n", pressed)).toBe(true);
    expect(isPressed("k", pressed)).toBe(false);
  });

  it("follow the letter where the layout has moved it", () => {
    expect(isPressed("q", pressing({ key: "q", code: "KeyA" }))).toBe(true);
    expect(isPressed("a", pressing({ key: "q", code: "KeyA" }))).toBe(false);
  });

  it("mean Ctrl and, on a Mac, Cmd", () => {
    expect(isPressed("Mod+Enter", pressing({ key: "Enter", ctrlKey: true }))).toBe(true);
    expect(isPressed("Mod+Enter", pressing({ key: "Enter", metaKey: true }))).toBe(true);
    expect(isPressed("Mod+Enter", pressing({ key: "Enter" }))).toBe(false);
  });

  it("leave AltGr to those who type with it", () => {
    expect(
      isPressed("Mod+Q", pressing({ key: "@", code: "KeyQ", ctrlKey: true, altKey: true })),
    ).toBe(false);
  });

  it("never take what a text field needs", () => {
    const taken = commands.flatMap(({ keys }): readonly string[] => keys);

    for (const key of [
      "Mod+Backspace",
      "Mod+ArrowLeft",
      "Mod+ArrowRight",
      "Alt+ArrowLeft",
      "Alt+ArrowRight",
      "Mod+z",
    ])
      expect(taken).not.toContain(key);
  });

  it("mean one thing each", () => {
    const taken = commands.flatMap(({ keys }): readonly string[] => keys);

    expect(new Set(taken).size).toBe(taken.length);
  });

  it("have words for every command", () => {
    expect(commands.filter(({ id }) => !Object.hasOwn(words, `command.${id}`))).toEqual([]);
  });
});

function pressing(event: Partial<KeyboardEvent>) {
  const still = {
    key: "",
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  };
  return { ...still, ...event };
}
