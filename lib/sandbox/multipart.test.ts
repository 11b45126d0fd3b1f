import { expect, it } from "vitest";
import { parseForm } from "./multipart";

const body = (...parts: string[]) =>
  Buffer.from(`${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--\r\n`);
const file =
  'Content-Disposition: form-data; name="media"; filename="图.png"\r\nContent-Type: image/png\r\n\r\nPNG--b\r\n--x\r\n';

it("a file comes out as it went in, line breaks and dashes included", () => {
  const form = parseForm(
    "multipart/form-data; boundary=b",
    body('content-disposition:form-data;name="a"\r\n\r\n1', file),
  );
  expect(form?.map(({ bytes, ...part }) => ({ ...part, text: bytes.toString() }))).toEqual([
    { name: "a", filename: null, text: "1" },
    { name: "media", filename: "图.png", text: "PNG--b\r\n--x\r\n" },
  ]);
});

it("the boundary may stand in quotes", () => {
  expect(parseForm('multipart/form-data; charset=utf-8; boundary="b"', body(file))).toHaveLength(1);
});

it.each([
  ["no form", "application/json", body(file)],
  ["no boundary", "multipart/form-data", body(file)],
  ["another boundary", "multipart/form-data; boundary=c", body(file)],
  ["an end that is missing", "multipart/form-data; boundary=b", body(file).subarray(0, -8)],
  ["nothing", "multipart/form-data; boundary=b", Buffer.alloc(0)],
])("%s is no form", (_, contentType, bytes) => {
  expect(parseForm(contentType, bytes)).toBeNull();
});

it("a thousand parts take no longer than twenty", () => {
  expect(
    parseForm("multipart/form-data; boundary=b", body(...Array.from({ length: 1000 }, () => file))),
  ).toBeNull();
});
