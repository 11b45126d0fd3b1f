/**
 * Whether a browser, or a cache in between, says that it has this version. It may name several, and a cache calls each a
 * weak one, whatever we called it.
 *
 * @param told the header If-None-Match
 */
export function isKnownAlready(told: string | null | undefined, etag: string): boolean {
  const known = (told ?? "").split(",").map((one) => one.trim());
  return known.some((one) => one === "*" || withoutWeakness(one) === withoutWeakness(etag));
}

function withoutWeakness(etag: string): string {
  return etag.replace(/^W\//, "");
}
