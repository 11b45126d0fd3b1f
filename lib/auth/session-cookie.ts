import type { BetterAuthAdvancedOptions } from "better-auth";

/**
 * How the session's cookie is named and guarded. Over https its name begins with `__Host-`: a browser then takes it from
 * this very host alone, so that a neighbour under the same domain cannot put a session of its own in its place.
 */
export function sessionCookie(
  publicUrl: string,
): Pick<BetterAuthAdvancedOptions, "cookiePrefix" | "defaultCookieAttributes" | "useSecureCookies"> {
  const secure = publicUrl.startsWith("https:");
  return {
    cookiePrefix: secure ? "__Host-mpdesk" : "mpdesk",
    defaultCookieAttributes: { secure },
    // The library's own way would put `__Secure-` before it.
    useSecureCookies: false,
  };
}
