type MessageTree = { readonly [key: string]: string | ((...values: never[]) => string) | MessageTree };

/** The same keys with the same parameters, whatever the words are. */
type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : SameShape<T[K]>;
};

/**
 * The texts of one feature in every language. A key that one language lacks is a compile error; a text with values in
 * it is a function, so that plural and word order are the language's own affair.
 */
export function defineMessages<Chinese extends MessageTree>(messages: {
  zh: Chinese;
  en: SameShape<Chinese>;
}) {
  return messages;
}
