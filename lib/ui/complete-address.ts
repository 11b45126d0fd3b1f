/** A host as people type it: names with dots between them, the last of letters, or four numbers; then port and path. */
const HOST_FIRST =
  /^(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z\d-]+)|\d{1,3}(?:\.\d{1,3}){3})\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/**
 * Puts `https://` before an address that begins with its host. What has a scheme, blanks inside or no host at its
 * beginning is given back as it was: what is wrong with it is for a check to say.
 */
export function completeAddress(text: string): string {
  const address = text.trim().replace(/^\/\/(?=[^/])/, "");
  return HOST_FIRST.test(address) ? `https://${address}` : text;
}
