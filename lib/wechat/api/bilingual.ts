/** One sentence or two for people, in both languages of the product. */
export type Bilingual = { readonly zh: string; readonly en: string };
