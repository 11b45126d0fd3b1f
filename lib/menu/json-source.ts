/** Why a text is not JSON; `line` and `column` count from 1 and point at the character that cannot be. */
export type JsonFault = {
  problem: "value" | "key" | "colon" | "comma" | "text" | "end" | "rest" | "depth";
  line: number;
  column: number;
};

/** A JSON text with the place of each value in it. */
export type JsonSource = {
  value: unknown;
  /** The line of what the path names, or of the nearest thing around it that exists. Counts from 1. */
  lineOf(path: readonly PropertyKey[]): number;
};

const MAX_DEPTH = 50;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const BLANK = /[ \t\r\n]*/y;

/**
 * Reads JSON and remembers where each value begins, so that every fault and every broken rule can be shown at its
 * line. JSON.parse says where it failed in other words in each browser, and says nothing of values.
 */
export function readJson(text: string): JsonSource | JsonFault {
  const places = new Map<string, number>();
  try {
    const value = new Reader(text, places).readAll();
    return { value, lineOf: (path) => lineAt(text, nearest(places, path)) };
  } catch (error) {
    if (error instanceof Fault) return { problem: error.problem, ...positionOf(text, error.offset) };
    throw error;
  }
}

class Fault extends Error {
  readonly problem: JsonFault["problem"];
  readonly offset: number;

  constructor(problem: JsonFault["problem"], offset: number) {
    super(problem);
    this.problem = problem;
    this.offset = offset;
  }
}

class Reader {
  readonly #text: string;
  readonly #places: Map<string, number>;
  #offset = 0;

  constructor(text: string, places: Map<string, number>) {
    this.#text = text;
    this.#places = places;
  }

  readAll(): unknown {
    const value = this.#readValue([]);
    if (this.#peek() !== "") throw this.#fault("rest");
    return value;
  }

  #readValue(path: PropertyKey[]): unknown {
    const next = this.#peek();
    if (path.length > MAX_DEPTH) throw this.#fault("depth");
    this.#places.set(keyOf(path), this.#offset);
    if (next === "{") return this.#readObject(path);
    if (next === "[") return this.#readArray(path);
    return next === '"' ? this.#readText() : this.#readLiteral();
  }

  #readObject(path: PropertyKey[]): unknown {
    const entries: [string, unknown][] = [];
    this.#readItems("}", () => {
      if (this.#peek() !== '"') throw this.#fault("key");
      const key = this.#readText();
      if (this.#peek() !== ":") throw this.#fault("colon");
      this.#offset++;
      entries.push([key, this.#readValue([...path, key])]);
    });
    // fromEntries defines properties, so a key named __proto__ stays a key.
    return Object.fromEntries(entries);
  }

  #readArray(path: PropertyKey[]): unknown {
    const items: unknown[] = [];
    this.#readItems("]", () => {
      items.push(this.#readValue([...path, items.length]));
    });
    return items;
  }

  #readItems(end: "}" | "]", readItem: () => void): void {
    this.#offset++;
    if (this.#peek() === end) {
      this.#offset++;
      return;
    }
    for (;;) {
      readItem();
      const next = this.#peek();
      if (next !== "," && next !== end) throw this.#fault("comma");
      this.#offset++;
      if (next === end) return;
    }
  }

  #readText(): string {
    const found = this.#match(TEXT);
    if (found === "") throw new Fault("text", this.#offset);
    return String(JSON.parse(found));
  }

  #readLiteral(): unknown {
    const start = this.#offset;
    const found = this.#match(LITERAL);
    const isWhole = found !== "" && !/[\w.+-]/.test(this.#text[this.#offset] ?? "");
    this.#offset = isWhole ? this.#offset : start;
    if (!isWhole) throw this.#fault("value");
    return JSON.parse(found);
  }

  /** The next character that is not blank, left unread; empty at the end of the text. */
  #peek(): string {
    this.#match(BLANK);
    return this.#text[this.#offset] ?? "";
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#offset += found.length;
    return found;
  }

  #fault(problem: JsonFault["problem"]): Fault {
    return new Fault(this.#offset >= this.#text.length ? "end" : problem, this.#offset);
  }
}

function nearest(places: Map<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(keyOf(path.slice(0, length)));
    if (place !== undefined) return place;
  }
  return places.get(keyOf([])) ?? 0;
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function lineAt(text: string, offset: number): number {
  return positionOf(text, offset).line;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
