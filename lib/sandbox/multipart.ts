export type FormPart = { name: string; filename: string | null; contentType: string; bytes: Buffer };

const maxParts = 20;

/**
 * Takes a multipart/form-data body apart (RFC 7578). Its work is linear in the length of the body.
 * @returns the parts, or null when the content type or the body is no such form
 */
export function parseForm(contentType: string, body: Buffer): FormPart[] | null {
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    contentType,
  );
  if (!boundary) return null;
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2] ?? ""}`);
  const parts: FormPart[] = [];
  let start = body.indexOf(delimiter);
  while (start >= 0 && parts.length < maxParts) {
    const from = start + delimiter.length;
    if (body.toString("latin1", from, from + 2) === "--") return parts;
    const end = body.indexOf(delimiter, from);
    if (end < 0) return null;
    const part = readPart(body.subarray(from, end));
    if (part) parts.push(part);
    start = end;
  }
  return null;
}

/** A part is CRLF, header lines, an empty line, the content, CRLF. */
function readPart(part: Buffer): FormPart | null {
  const headEnd = part.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const head = part.toString("utf8", 0, headEnd);
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1] ?? /[;\s]name=([^\s;]+)/i.exec(disposition)?.[1];
  if (name === undefined) return null;
  const filename = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
  const contentType = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? "";
  return {
    name,
    filename,
    contentType,
    bytes: part.subarray(headEnd + 4, Math.max(headEnd + 4, part.length - 2)),
  };
}
