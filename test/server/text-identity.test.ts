import { expect, it } from "vitest";
import { identityOf } from "@/domain/checks/identity";
import { db } from "@/server/db";

const LONG = "The ferry is late again today, and whoever waits at the landing has time to read. ";
const URDU = "کشتی آج پھر دیر سے آئی ہے، اور گھاٹ پر انتظار کرنے والے کے پاس پڑھنے کا وقت ہے۔ ";

/** Whether the database would find the one when it looks for the other. */
async function finds(one: string, other: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ same: boolean }[]>`
    select text_identity(${one}) = text_identity(${other}) as same`;
  return row?.same ?? false;
}

it.each([
  ["spaces and marks", LONG.repeat(9), `${LONG.trim()}!  ${LONG.repeat(8)}`],
  ["capitals", LONG.repeat(9), LONG.repeat(9).toUpperCase()],
  ["vowel signs", URDU.repeat(9), URDU.replace("کشتی", "کَشْتِی").repeat(9)],
  ["letter forms", URDU.repeat(9), URDU.repeat(9).replaceAll("ی", "ي").replaceAll("ک", "ك")],
  ["composed letters", "Äpfel. ".repeat(80), "A\u0308pfel. ".repeat(80)],
  ["nothing, and they are short", "Come in!", "come in"],
])("finds a text again whose %s are others", async (_, one, other) => {
  expect(await finds(one, other)).toBe(true);
});

it("tells texts apart that begin otherwise", async () => {
  expect(await finds(LONG, `Now ${LONG}`)).toBe(false);
  expect(identityOf(LONG)).not.toBe(identityOf(`Now ${LONG}`));
});
