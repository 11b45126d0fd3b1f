import fc from "fast-check";
import { expect, it } from "vitest";
import { parseExactJson } from "./exact-json";

it.each([
  ['{"msgid":3000000000000000001}', { msgid: "3000000000000000001" }],
  ['{"a":[-9007199254740993,1]}', { a: ["-9007199254740993", 1] }],
  ['{"a":9007199254740991}', { a: 9007199254740991 }],
  ['{"a":0.1234567890123456789}', { a: Number("0.1234567890123456789") }],
  ['{"a":"3000000000000000001 \\" 3000000000000000001"}', { a: '3000000000000000001 " 3000000000000000001' }],
  ['{"a":1e20}', { a: 1e20 }],
])("reads %s without losing a digit", (text, value) => {
  expect(parseExactJson(text)).toEqual(value);
});

it("takes raw control characters in people's text as blanks", () => {
  expect(parseExactJson('{"remark":"a\u0001b\nc"}')).toEqual({ remark: "a b c" });
});

it("reads what JSON.parse reads wherever numbers are exact", () => {
  const digits = (json: string) => json.replace(/"(?:[^"\\]|\\.)*"/g, "");
  const exact = fc.json().filter((json) => !/\d{16}/.test(digits(json)) && !/\p{Cc}/u.test(json));
  fc.assert(
    fc.property(exact, (json) => {
      expect(parseExactJson(json)).toEqual(JSON.parse(json));
    }),
  );
});

it("throws on what is no JSON", () => {
  expect(() => parseExactJson('{"a":1')).toThrow(SyntaxError);
});
