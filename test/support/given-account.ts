import { randomUUID } from "node:crypto";
import { actorOf } from "@/server/accounts/actor-of";
import { addAccount, hashed } from "@/server/accounts/add-account";
import { signIn } from "@/server/accounts/sign-in";
import { transaction } from "@/server/db";

export const PASSWORD = "four words in a row";

/** Somebody with a password, by which they can sign in. */
export async function givenAccount({ owner = false } = {}) {
  const email = `${randomUUID()}@desk.example`;
  const password = await hashed(PASSWORD);
  const { id } = await transaction((tx) =>
    addAccount(tx, { name: "Lena", email, password, owner }),
  );
  return { userId: id, email };
}

/** The headers of a browser that has just signed in, and who it is. */
export async function givenSession(email: string, password = PASSWORD) {
  const { cookies } = await signIn({ email, password }, new Headers());
  const cookie = cookies.map((one) => one.split(";")[0]).join("; ");
  const headers = new Headers({ cookie });
  return { headers, cookies, actor: await actorOf(headers) };
}
