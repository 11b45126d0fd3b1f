import { Tokenizer } from "htmlparser2";
import { type Attribute, type Attributes, NO_ATTRIBUTES } from "./markup";

/** Told what a text consists of, in order. Names come in small letters. */
export type TagReader = {
  open(name: string, attributes: Attributes, isSelfClosed: boolean): void;
  close(name: string): void;
  text(text: string): void;
};

/** Quotation marks, which the platform does not forgive in style attributes when they come as entities. */
const QUOTES = [0x22, 0x27];

/** Takes HTML apart in one pass. Comments, declarations and what is cut off at the end are told to nobody. */
export function readTags(html: string, reader: TagReader): void {
  let tag = "";
  let attributes = new Map<string, Attribute>();
  let attribute: Attribute = { spelling: "", value: "", hasQuoteEntity: false };
  const opened = (isSelfClosed: boolean) => {
    reader.open(tag, attributes.size === 0 ? NO_ATTRIBUTES : attributes, isSelfClosed);
    if (attributes.size > 0) attributes = new Map();
  };
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        if (attributes.size > 0) attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = { spelling: html.slice(start, end), value: "", hasQuoteEntity: false };
      },
      onattribdata: (start, end) => {
        attribute.value += html.slice(start, end);
      },
      onattribentity: (codePoint) => {
        attribute.value += String.fromCodePoint(codePoint);
        attribute.hasQuoteEntity ||= QUOTES.includes(codePoint);
      },
      onattribend: () => {
        const name = attribute.spelling.toLowerCase();
        // Of two attributes of one name the first counts, as in browsers.
        if (!attributes.has(name)) attributes.set(name, attribute);
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => reader.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => reader.text(html.slice(start, end)),
      ontextentity: (codePoint) => reader.text(String.fromCodePoint(codePoint)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
