/** What a document may hold. Larger ones are refused whole, so that no later step has to fear its input. */
export const DOCUMENT_LIMITS = {
  /** Nodes within nodes, the document itself counted: lists in lists in cards stay far below. */
  depth: 32,
  nodes: 20_000,
  /** UTF-16 units of text altogether; WeChat itself takes some 40,000. */
  characters: 200_000,
  addressCharacters: 2048,
  pictureWords: 300,
  stripPictures: 20,
  columns: 4,
  indentSteps: 8,
} as const;
