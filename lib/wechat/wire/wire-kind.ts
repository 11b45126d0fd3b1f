import { readShape, type Shape, type ShapeOf, writeShape } from "./shape";
import type { ParsedFields, WireFields } from "./wire-value";

/** A kind of message, event or reply: our `type`, the platform's word for it, and its fields both ways. */
export type WireKind<T extends string, S extends Shape> = {
  type: T;
  wireName: string;
  read(fields: ParsedFields): { type: T } & ShapeOf<S>;
  write(object: object, into: WireFields): void;
};

export function kind<const T extends string, S extends Shape>(
  type: T,
  wireName: string,
  shape: S,
): WireKind<T, S> {
  return {
    type,
    wireName,
    read: (fields) => ({ type, ...readShape(shape, fields) }),
    write: (object, into) => writeShape(shape, object, into),
  };
}
