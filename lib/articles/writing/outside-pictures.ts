/** How the address of a picture begins that is only in the browser it was put in; nothing can be fetched from there. */
const HELD = "held:";

/** An address for a picture that this browser holds until the library has it. */
export function makeHeldAddress(id: string): string {
  return `${HELD}${id}`;
}

/** Whether the picture of such an address has yet to be sent by the browser that holds it. */
export function isHeldAddress(address: string): boolean {
  return address.startsWith(HELD);
}

/** A picture within an address, as screenshots, Word and e-mails have them; null for any other address. */
export function pictureInAddress(address: string): Blob | null {
  const [, type, encoding, content = ""] = DATA_ADDRESS.exec(address) ?? [];
  if (!type || content.length < SHORTEST) return null;
  try {
    const text = encoding ? atob(content.replace(/\s/g, "")) : decodeURIComponent(content);
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    return new Blob([bytes], { type: type.toLowerCase() });
  } catch {
    // Cut off, or not what it says.
    return null;
  }
}

const DATA_ADDRESS = /^\s*data:(image\/[\w.+-]+)(?:;(?!base64)[^,;]*)*(;base64)?,([\s\S]*)$/i;
/** What is shorter holds a place open until a page has loaded; no picture that somebody would miss. */
const SHORTEST = 120;
