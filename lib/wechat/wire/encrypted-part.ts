import { formatOf } from "./body";
import { MAX_BODY_BYTES } from "./wire-value";

/**
 * Takes the ciphertext out of a delivery before anybody knows who sent it: one pass over the body, without a parser, so
 * that a stranger's body costs next to nothing. Whether the text is the right one is for the signature to say.
 *
 * @returns the text of `Encrypt` as it stands there; null when there is none, or the body is larger than any delivery
 */
export function readEncryptedPart(body: string): string | null {
  if (body.length > MAX_BODY_BYTES) return null;
  return (formatOf(body) === "json" ? encryptedInJson(body) : encryptedInXml(body)) || null;
}

const START = "<Encrypt>";
const END = "</Encrypt>";
const CDATA_START = "<![CDATA[";
const CDATA_END = "]]>";

/** What stands in CDATA is a follower's text (compatible mode sends it along) and may look like the element. */
function encryptedInXml(body: string): string | null {
  for (let position = 0; ; ) {
    const start = body.indexOf("<", position);
    if (start === -1) return null;
    if (body.startsWith(START, start)) {
      const from = start + START.length;
      const end = body.indexOf(END, from);
      return end === -1 ? null : withoutCdata(body.slice(from, end).trim());
    }
    if (!body.startsWith(CDATA_START, start)) {
      position = start + 1;
      continue;
    }
    const end = body.indexOf(CDATA_END, start);
    if (end === -1) return null;
    position = end + CDATA_END.length;
  }
}

function withoutCdata(content: string): string {
  return content.startsWith(CDATA_START) && content.endsWith(CDATA_END)
    ? content.slice(CDATA_START.length, -CDATA_END.length)
    : content;
}

/** The next string. Sticky: where a string does not end the search does, instead of beginning again at its next quote. */
const STRING = /[^"]*"([^"\\]*(?:\\.[^"\\]*)*)"/y;
const COLON = /\s*:\s*(?=")/y;

function encryptedInJson(body: string): string | null {
  STRING.lastIndex = 0;
  for (let string = nextString(body); string !== null; string = nextString(body)) {
    if (string !== "Encrypt") continue;
    COLON.lastIndex = STRING.lastIndex;
    // Some writers of JSON escape the slashes of base64.
    if (COLON.test(body)) return nextString(body)?.replaceAll("\\/", "/") ?? null;
  }
  return null;
}

function nextString(body: string): string | null {
  return STRING.exec(body)?.[1] ?? null;
}
