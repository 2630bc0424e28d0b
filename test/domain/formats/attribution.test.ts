import { describe, expect, it } from "vitest";
import { attributed, attributionIn } from "@/domain/formats/attribution";
import type { Paragraph } from "@/domain/formats/format";

const body = (text: string): Paragraph => ({ kind: "body", text, codes: [] });
const heading = (text: string): Paragraph => ({ kind: "heading", level: 1, text, codes: [] });

describe("attribution", () => {
  it.each([
    ["Author: Nadia Karim", "author", "Nadia Karim"],
    ["By Nadia Karim and Omar Said", "author", "Nadia Karim and Omar Said"],
    ["لیکوال: نادیه کریم", "author", "نادیه کریم"],
    ["د نادیې کریم لیکنه", "author", "نادیې کریم"],
    ["نېټه: ۱۲ وری ۱۴۰۳", "date", "۱۲ وری ۱۴۰۳"],
    ["نویسنده: نادیه کریم", "author", "نادیه کریم"],
    ["به قلم نادیه کریم", "author", "نادیه کریم"],
    ["نشانی: https://example.org/a", "address", "https://example.org/a"],
    ["الكاتب: نادية كريم", "author", "نادية كريم"],
    ["بقلم نادية كريم", "author", "نادية كريم"],
    ["المصدر: صحيفة التل", "publication", "صحيفة التل"],
    ["مصنف: نادیہ کریم", "author", "نادیہ کریم"],
    ["تاریخ: ۱۲ مارچ ۲۰۲۴", "date", "۱۲ مارچ ۲۰۲۴"],
    ["Von Nadia Karim", "author", "Nadia Karim"],
    ["Erschienen in: Der Hügelbote", "publication", "Der Hügelbote"],
    ["Por Nadia Karim", "author", "Nadia Karim"],
    ["Fecha: 12 de marzo de 2024", "date", "12 de marzo de 2024"],
    ["Par Nadia Karim", "author", "Nadia Karim"],
    ["Auteur : Nadia Karim", "author", "Nadia Karim"],
    ["作者：纳迪娅·卡里姆", "author", "纳迪娅·卡里姆"],
    ["2024年3月12日", "date", "2024年3月12日"],
    ["12 March 2024", "date", "12 March 2024"],
    ["https://example.org/well", "address", "https://example.org/well"],
  ])("is what %s says", (line, field, value) => {
    expect(attributionIn(line)).toEqual([[field, value]]);
  });

  it.each([
    "By the river nobody waits for anybody.",
    "Von Anfang an war es kalt",
    "The author of this: nobody knows.",
    "Warning: the bridge is closed",
    "10 lessons from 2024",
  ])("is not what %s says", (line) => {
    expect(attributionIn(line)).toBeUndefined();
  });

  it("takes several facts from one line", () => {
    expect(attributionIn("By Nadia Karim | 12 March 2024")).toEqual([
      ["author", "Nadia Karim"],
      ["date", "12 March 2024"],
    ]);
  });

  it("is looked for at the head and at the tail of a text, and nowhere else", () => {
    const long = body("A long paragraph of the text. ".repeat(10));
    const text = [
      heading("The well"),
      body("By Nadia Karim"),
      long,
      body("Source: a letter"),
      long,
      body("Published in: The Hill Gazette"),
    ];

    const { paragraphs, attribution } = attributed(text);

    expect(paragraphs.map(({ kind }) => kind)).toEqual([
      "heading",
      "byline",
      "body",
      "body",
      "body",
      "byline",
    ]);
    expect(attribution).toEqual({
      title: "The well",
      author: "Nadia Karim",
      publication: "The Hill Gazette",
    });
  });
});
