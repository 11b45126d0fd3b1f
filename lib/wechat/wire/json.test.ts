import { expect, it } from "vitest";
import { parseJson, renderJson } from "./json";

it.each([
  ["text", '{"A":"x\\n\\u4e2d\\"\\\\"}', { A: 'x\n中"\\' }],
  ["an id beyond 2^53", '{"MsgId":9223372036854775807}', { MsgId: "9223372036854775807" }],
  ["numbers as they are written", '{"A":-1.50,"B":1e3,"C":[1,20]}', { A: "-1.50", B: "1e3", C: ["1", "20"] }],
  ["digits inside text", '{"A":"n: 12345678901234567890, \\"12\\""}', { A: 'n: 12345678901234567890, "12"' }],
  ["a key of digits and quotes in text", '{"A1":"\\\\","B2":3}', { A1: "\\", B2: "3" }],
  ["characters that XML forbids, which go", '{"A":"a\\u0000\\ud800b\\r\\n"}', { A: "ab\n" }],
  ["null and booleans", '{"A":null,"B":true,"C":false}', { A: "", B: "true", C: "false" }],
  ["children and lists", '{"A":{"B":[{"C":1},{"C":2}]}}', { A: { B: [{ C: "1" }, { C: "2" }] } }],
])("%s is read", (_what, json, fields) => {
  expect(parseJson(json)).toEqual(fields);
});

it.each([
  ["nothing", ""],
  ["a list", "[]"],
  ["null", "null"],
  ["text", '"x"'],
  ["text that does not end", `{"A":"${'\\"'.repeat(100_000)}`],
  ["an object that does not end", '{"A":1'],
  ["something after the object", '{"A":1}{}'],
  ["deep nesting", `${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`],
  ["deep lists", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["300 KiB", `{"A":"${"x".repeat(300 * 1024)}"}`],
  ["__proto__", '{"__proto__":{"admin":1}}'],
  ["constructor", '{"A":{"constructor":{"prototype":1}}}'],
  ["a key that no element can have", '{"a b":1}'],
  ["an empty key", '{"":1}'],
])("%s is refused with a JsonError", (_what, json) => {
  expect(() => parseJson(json)).toThrow(expect.objectContaining({ name: "JsonError" }));
});

it("bigints are written with all their digits", () => {
  expect(renderJson({ A: 9223372036854775807n, B: 'x"', C: [{ D: 1.5 }] })).toBe(
    '{"A":9223372036854775807,"B":"x\\"","C":[{"D":1.5}]}',
  );
});
