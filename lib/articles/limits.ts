/** Of an article and its card. Apart from the schema, so that a form can count without loading the schema's library. */
export const LIMITS = {
  title: 64,
  description: 120,
  author: 16,
  folder: 30,
  label: 20,
  /** On one article. */
  labels: 10,
  urlBytes: 1024,
} as const;
