import { cookies } from "next/headers";

/** Hands `Set-Cookie` headers on to the browser. */
export async function keepCookies(setCookies: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const header of setCookies) {
    const [pair = "", ...attributes] = header.split(/;\s*/);
    const cut = pair.indexOf("=");
    jar.set(pair.slice(0, cut), decodeURIComponent(pair.slice(cut + 1)), optionsOf(attributes));
  }
}

function optionsOf(attributes: readonly string[]) {
  const said = new Map(
    attributes.map((attribute) => {
      const [name = "", value = ""] = attribute.split("=");
      return [name.toLowerCase(), value] as const;
    }),
  );
  const sameSite = said.get("samesite")?.toLowerCase() === "strict" ? "strict" : "lax";
  const maxAge = said.get("max-age");
  return {
    path: said.get("path") ?? "/",
    httpOnly: true,
    sameSite,
    secure: said.has("secure"),
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
  } as const;
}
