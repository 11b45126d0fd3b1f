/** What a piece of code is, as far as it gets a colour. */
export type CodeKind = "keyword" | "string" | "number" | "comment" | "name" | "type" | "attribute";

export type CodePart = { text: string; kind: CodeKind | null };
