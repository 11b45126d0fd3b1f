/** Of a link card. Apart from the schema, so that a form can count without loading the schema's library. */
export const LIMITS = { title: 64, description: 120, urlBytes: 1024 } as const;
