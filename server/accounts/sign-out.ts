import { auth } from "./auth";

/** Ends the session of these headers and gives the `Set-Cookie` headers that clear it. */
export async function signOut(headers: Headers): Promise<{ cookies: string[] }> {
  const ended = await auth.api.signOut({ headers, returnHeaders: true });
  return { cookies: ended.headers.getSetCookie() };
}
