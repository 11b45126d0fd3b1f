/** An address that a reader cannot tap, and its number at the end of the text. */
export type Footnote = { number: number; address: string };

export type FootnoteList = {
  /** The number of an address: the same one each time it comes. */
  numberOf: (address: string) => number;
  all: () => readonly Footnote[];
};

export function startFootnotes(): FootnoteList {
  const numbers = new Map<string, number>();
  return {
    numberOf: (address) => {
      const number = numbers.get(address) ?? numbers.size + 1;
      numbers.set(address, number);
      return number;
    },
    all: () => [...numbers].map(([address, number]) => ({ number, address })),
  };
}
