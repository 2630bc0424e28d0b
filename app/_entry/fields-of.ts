/** A field named `languages[]` is a list, however many there are; every other one is a text. */
export function fieldsOf(
  form: FormData,
): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]"))
      fields[name.slice(0, -2)] = form.getAll(name).filter((value) => value !== "");
    else fields[name] = form.get(name) ?? "";
  }
  return fields;
}
