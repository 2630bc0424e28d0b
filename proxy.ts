import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/server/env";

/** Gives each page a Content-Security-Policy of its own; Next puts the nonce on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyFor(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  // Where to go on after signing in.
  headers.set("x-enface-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Files have nothing to run, and a body that passes through here is cut off after 10 MB.
  matcher: ["/((?!api/|_next/static|_next/image|healthz|icon.svg).*)"],
};

function policyFor(nonce: string): string {
  const developing = env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The rows of the editor are placed by style attributes in the first HTML. They run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
