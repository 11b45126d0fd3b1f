/** An attribute as it was written. */
export type Attribute = {
  /** Its name in the letters of its writer: those of drawings mean something else in another case. */
  spelling: string;
  value: string;
  /** Whether a quotation mark in it came as an entity. */
  hasQuoteEntity: boolean;
};

export type Attributes = ReadonlyMap<string, Attribute>;

/** An element; without a name it is only what it holds. */
export type MarkupElement = {
  name: string;
  attributes: Attributes;
  children: Markup[];
  /** Whether anything in it begins a line of its own. */
  hasBlock: boolean;
};

export type Markup = MarkupElement | string;

/** Shared by all elements without attributes: a hostile text has hundreds of thousands. */
export const NO_ATTRIBUTES: Attributes = new Map();

/** What becomes of an element: kept, dissolved into what it holds, or removed with it. */
export type Verdict = "keep" | "dissolve" | "remove";
