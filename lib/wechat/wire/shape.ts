import { isFields, type ParsedFields, type ParsedValue, type WireFields, type WireValue } from "./wire-value";

/** One property of ours and where it stands on the wire: the same row reads and writes it. */
export type Field<T> = {
  read(fields: ParsedFields): T;
  /** Puts the value at its place; undefined writes nothing. */
  write(value: T, into: WireFields): void;
};

/** The fields of a message, an event, a reply or a part of one, under our names. */
export type Shape = { readonly [property: string]: Field<unknown> };

/** The object that a shape reads and writes; a field that may be undefined is an optional property. */
export type ShapeOf<S extends Shape> = Flat<
  { [P in Exclude<keyof S, OptionalOf<S>>]: ValueOf<S[P]> } & {
    [P in OptionalOf<S>]?: ValueOf<S[P]>;
  }
>;

/** A value that is not what its field holds: a number that is none, children where text belongs. */
export class WireMisfit extends Error {
  override readonly name = "WireMisfit";
}

/** @throws WireMisfit */
export function readShape<S extends Shape>(shape: S, fields: ParsedFields): ShapeOf<S> {
  const object: { [property: string]: unknown } = {};
  for (const property in shape) {
    const value = shape[property]?.read(fields);
    if (value !== undefined) object[property] = value;
  }
  // The loop has filled exactly the properties that ShapeOf derives from the shape.
  return object as ShapeOf<S>;
}

/** Writes the properties of `object` that the shape knows into `into`. */
export function writeShape(shape: Shape, object: object, into: WireFields): void {
  for (const property in shape) shape[property]?.write(Reflect.get(object, property), into);
}

/** Text; absent and empty are the same to the platform, so both read as "". */
export function text(...path: Path): Field<string> {
  return {
    read: (fields) => leafAt(fields, path) ?? "",
    write: (value, into) => place(into, path, value),
  };
}

/** Text without which the rest means nothing; reading throws when it is missing or empty. */
export function requiredText(...path: Path): Field<string> {
  return {
    read(fields) {
      const value = leafAt(fields, path);
      if (value) return value;
      throw new WireMisfit(`${path.join(".")} is missing`);
    },
    write: (value, into) => place(into, path, value),
  };
}

/** Text that may be missing; an empty element counts as missing. */
export function optionalText(...path: Path): Field<string | undefined> {
  return optional(text(...path));
}

/** A 64-bit id: text on our side because it passes 2^53, a bare number on the wire. */
export function id(...path: Path): Field<string> {
  return {
    read: (fields) => leafAt(fields, path)?.trim() ?? "",
    write: (value, into) => place(into, path, /^(?:0|[1-9]\d{0,19})$/.test(value) ? BigInt(value) : value),
  };
}

/** An {@link id} that may be missing. */
export function optionalId(...path: Path): Field<string | undefined> {
  return optional(id(...path));
}

/** A number with or without fraction. */
export function decimal(...path: Path): Field<number> {
  return {
    read: (fields) => numberFrom(leafAt(fields, path) ?? "", path),
    write: (value, into) => place(into, path, value),
  };
}

/** A {@link decimal} that the platform writes in CDATA. */
export function decimalText(...path: Path): Field<number> {
  return { ...decimal(...path), write: (value, into) => place(into, path, String(value)) };
}

/** A whole number. */
export function integer(...path: Path): Field<number> {
  return { ...decimal(...path), read: (fields) => integerFrom(leafAt(fields, path) ?? "", path) };
}

/** A whole number that may be missing. */
export function optionalInteger(...path: Path): Field<number | undefined> {
  return {
    read: (fields) => (leafAt(fields, path) ? integer(...path).read(fields) : undefined),
    write: (value, into) => value !== undefined && place(into, path, value),
  };
}

/** The element repeats once a number, without a wrapper. */
export function integers(...path: Path): Field<number[]> {
  return {
    read: (fields) => valuesAt(fields, path).map((value) => integerFrom(leaf(value, path), path)),
    write: (values, into) => values.length > 0 && place(into, path, values),
  };
}

/** The element repeats once an entry; one entry alone is not told apart from a list of one. */
export function list<S extends Shape>(path: Path, shape: S): Field<ShapeOf<S>[]> {
  return {
    read: (fields) => valuesAt(fields, path).map((value) => readShape(shape, fieldsFrom(value, path))),
    write(entries, into) {
      if (entries.length > 0)
        place(
          into,
          path,
          entries.map((entry) => written(shape, entry)),
        );
    },
  };
}

/** Fields that come together or not at all. */
export function optionalGroup<S extends Shape>(path: Path, shape: S): Field<ShapeOf<S> | undefined> {
  return {
    read(fields) {
      const [value] = valuesAt(fields, path);
      return value === undefined ? undefined : readShape(shape, fieldsFrom(value, path));
    },
    write: (value, into) => value !== undefined && place(into, path, written(shape, value)),
  };
}

/** The rest of a text that begins with the prefix; undefined when it begins otherwise. */
export function afterPrefix(prefix: string, ...path: Path): Field<string | undefined> {
  return {
    read(fields) {
      const value = leafAt(fields, path);
      return value?.startsWith(prefix) ? value.slice(prefix.length) : undefined;
    },
    write: (value, into) => value !== undefined && place(into, path, prefix + value),
  };
}

/** The counterpart of {@link afterPrefix}: a text that does not begin with the prefix. */
export function withoutPrefix(prefix: string, ...path: Path): Field<string | undefined> {
  const whole = optionalText(...path);
  return {
    read(fields) {
      const value = whole.read(fields);
      return value?.startsWith(prefix) ? undefined : value;
    },
    write: whole.write,
  };
}

type Path = readonly [string, ...string[]];
type ValueOf<F> = F extends Field<infer T> ? T : never;
type OptionalOf<S extends Shape> = { [P in keyof S]: undefined extends ValueOf<S[P]> ? P : never }[keyof S];
type Flat<T> = { [P in keyof T]: T[P] };

/** "" is written as nothing, because it reads as nothing. */
function optional<T extends string>(field: Field<T>): Field<T | undefined> {
  return {
    read: (fields) => field.read(fields) || undefined,
    write: (value, into) => value && field.write(value, into),
  };
}

function written(shape: Shape, object: object): WireFields {
  const fields: WireFields = {};
  writeShape(shape, object, fields);
  return fields;
}

function place(into: WireFields, path: Path, value: WireValue): void {
  let fields = into;
  for (const name of path.slice(0, -1)) {
    const next = fields[name];
    const inner: WireFields = isFields(next) ? next : {};
    fields[name] = inner;
    fields = inner;
  }
  const last = path[path.length - 1];
  if (last !== undefined) fields[last] = value;
}

/** The values at the path. Where the platform repeats what it should not, the first counts. */
function valuesAt(fields: ParsedFields, path: Path): ParsedValue[] {
  let value: ParsedValue = fields;
  for (const name of path) {
    // A list in JSON may stand for itself, without the `item` that XML needs around its entries.
    if (name === "item" && Array.isArray(value)) return value;
    const holder: ParsedValue | undefined = Array.isArray(value) ? value[0] : value;
    const next: ParsedValue | undefined = isFields(holder) ? holder[name] : undefined;
    if (next === undefined || next === "") return [];
    value = next;
  }
  return Array.isArray(value) ? value : [value];
}

function leafAt(fields: ParsedFields, path: Path): string | undefined {
  const [value] = valuesAt(fields, path);
  return value === undefined ? undefined : leaf(value, path);
}

function leaf(value: ParsedValue, path: Path): string {
  if (typeof value === "string") return value;
  throw new WireMisfit(`${path.join(".")} has children where text belongs`);
}

function fieldsFrom(value: ParsedValue, path: Path): ParsedFields {
  if (isFields(value)) return value;
  throw new WireMisfit(`${path.join(".")} has text where children belong`);
}

/** The longest number that JavaScript writes has 24 characters, the longest on the wire 20. */
const MAX_NUMBER_LENGTH = 32;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numberFrom(value: string, path: Path): number {
  const text = value.trim();
  const number = text.length <= MAX_NUMBER_LENGTH && NUMBER.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number)) return number;
  throw new WireMisfit(`${path.join(".")} is ${JSON.stringify(value.slice(0, 40))}, which is no number`);
}

function integerFrom(value: string, path: Path): number {
  const number = numberFrom(value, path);
  if (Number.isSafeInteger(number)) return number;
  throw new WireMisfit(`${path.join(".")} is ${number}, which is no whole number`);
}
