import { expect, it } from "vitest";
import { fieldsOf } from "@/app/_entry/fields-of";

it("reads a list from every field that is named one, also of one or of none", () => {
  const form = new FormData();
  form.append("name", "Lena");
  form.append("languages[]", "ur");
  form.append("more[]", "");

  expect(fieldsOf(form)).toEqual({ name: "Lena", languages: ["ur"], more: [] });
});

it("leaves out what the framework adds", () => {
  const form = new FormData();
  form.append("$ACTION_ID_1", "");

  expect(fieldsOf(form)).toEqual({});
});
