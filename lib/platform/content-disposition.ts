// Platform although only codes are downloaded: how a header names a file is the affair of HTTP, not of codes.

/**
 * The header that names a file. The name is in it twice: in ASCII for old programs, and as RFC 8187 has it for all
 * others.
 *
 * @param isDownload whether the browser is to save it rather than show it
 */
export function contentDisposition(isDownload: boolean, name: string): string {
  const safe = name.replace(/[\p{Cc}\\/:*?"<>|]/gu, "_");
  const ascii = safe.replace(/[^\x20-\x7e]/g, "_");
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `${isDownload ? "attachment" : "inline"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
