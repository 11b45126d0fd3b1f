/** Names no host; only shows where an address would lead from here. */
const HERE = "http://desk.invalid";

/**
 * A place of this desk to go to after signing in, from an address that anybody may have made up. What leads elsewhere,
 * or back to the sign-in itself, becomes the start page.
 */
export function safePath(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, HERE)) return "/";
  const url = new URL(wanted, HERE);
  // "//elsewhere" and "/\elsewhere" begin with a slash too, and "/..//elsewhere" ends as one of them.
  const isElsewhere = url.origin !== HERE || url.pathname.startsWith("//");
  if (isElsewhere || /^\/(login|setup|api)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}
