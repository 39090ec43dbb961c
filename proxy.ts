import { type NextRequest, NextResponse } from "next/server";

// biome-ignore lint/style/noProcessEnv: Next replaces it while it builds.
const development = process.env.NODE_ENV === "development";

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Next's development overlay brings styles that carry no nonce, and a nonce would switch unsafe-inline off.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

/** Gives every page a nonce policy and the usual headers. Who may see what is decided in the services. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy(nonce);
  const { pathname, protocol, search } = request.nextUrl;

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // A page does not know its own address, and signing in must lead back to it.
  headers.set("x-path", `${pathname}${search}`);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  const answer = response.headers;
  answer.set("Content-Security-Policy", policy);
  answer.set("Cross-Origin-Opener-Policy", "same-origin");
  answer.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  // The address of a mailed link is the credential: it must not travel on.
  answer.set("Referrer-Policy", /^\/(appeal|enter)\//.test(pathname) ? "no-referrer" : "same-origin");
  if (protocol === "https:" || request.headers.get("x-forwarded-proto") === "https") {
    answer.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

export const config = {
  // Machine doors stream and take large bodies, and serve no pages: they stay out of the way.
  matcher: ["/((?!_next/static|_next/image|api/|v1/|healthz|readyz|metrics|favicon.ico|icon.svg).*)"],
};
