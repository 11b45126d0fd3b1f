/** Whether who asks has it. A cache in between may name several, and call each a weak one. */
export function isKnownAlready(headers: Headers, etag: string): boolean {
  const known = headers.get("if-none-match")?.split(",") ?? [];
  return known.some((one) => [etag, `W/${etag}`, "*"].includes(one.trim()));
}
