/** Of a slug, in characters: some fifteen signs in pinyin. Apart from the schema, so that a form can count alone. */
export const SLUG_LENGTH = 80;
