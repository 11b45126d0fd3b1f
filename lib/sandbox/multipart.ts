export type FormPart = { name: string; filename: string | null; bytes: Buffer };

const MAX_PARTS = 20;

/**
 * Takes a multipart/form-data body apart (RFC 7578). Its work is linear in the length of the body.
 * @returns the parts, or null when the content type or the body is no such form
 */
export function parseForm(contentType: string, body: Buffer): FormPart[] | null {
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    contentType,
  );
  if (!boundary) return null;
  const delimiter = `\r\n--${boundary[1] ?? boundary[2] ?? ""}`;
  // The first delimiter has no line break before it when nothing else comes before it.
  const text = Buffer.concat([Buffer.from("\r\n"), body]);
  const parts: FormPart[] = [];
  let start = text.indexOf(delimiter);
  while (start >= 0 && parts.length < MAX_PARTS) {
    const from = start + Buffer.byteLength(delimiter);
    if (text.toString("latin1", from, from + 2) === "--") return parts;
    const end = text.indexOf(delimiter, from);
    if (end < 0) return null;
    const part = readPart(text.subarray(from, end));
    if (part) parts.push(part);
    start = end;
  }
  return null;
}

/** A part is header lines, an empty line and the content. */
function readPart(part: Buffer): FormPart | null {
  const headEnd = part.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const head = part.toString("utf8", 0, headEnd);
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1] ?? /[;\s]name=([^\s;]+)/i.exec(disposition)?.[1];
  if (name === undefined) return null;
  const filename = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
  return { name, filename, bytes: part.subarray(headEnd + 4) };
}
