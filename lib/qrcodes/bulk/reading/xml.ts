// Not a parser: it finds the few elements that a list needs in files of strangers, in time that is in proportion to their
// size, whatever they hold.

export type Element = { head: string; body: string };

/** The elements of a name, one after the other; none of ours holds one of its own name. */
export function* elements(xml: string, name: string): Generator<Element> {
  const begin = new RegExp(`<${name}(?=[\\s/>])`, "g");
  const end = `</${name}>`;
  for (let match = begin.exec(xml); match; match = begin.exec(xml)) {
    const close = xml.indexOf(">", begin.lastIndex);
    if (close < 0) return;
    const head = xml.slice(begin.lastIndex, close);
    if (head.endsWith("/")) {
      begin.lastIndex = close + 1;
      yield { head, body: "" };
      continue;
    }
    const stop = xml.indexOf(end, close);
    // Nothing after this one is closed either.
    if (stop < 0) return;
    begin.lastIndex = stop + end.length;
    yield { head, body: xml.slice(close + 1, stop) };
  }
}

export function attribute(head: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? null;
}

/** Whether an attribute such as hidden="1" is set. */
export function isSet(head: string, name: string): boolean {
  return /^(1|true|on)$/.test(attribute(head, name) ?? "");
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** A text of a cell: ECMA-376 writes what XML cannot hold as _x000D_, and that itself as _x005F_x000D_. */
export function cellText(xml: string): string {
  return unescapeXml(xml)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}

/** All runs of a text, without the readings that stand above Japanese words. */
export function textOfRuns(xml: string): string {
  const readable = xml.replace(/<rPh\b[^<]{0,200}<t[^<]{0,200}<\/t><\/rPh>/g, "");
  return Array.from(elements(readable, "t"), ({ body }) => cellText(body)).join("");
}
