import { describe, expect, it } from "vitest";
import { generateEncodingAesKey, generateIdentity, generateToken } from "./generate";
import { connectionSchema } from "./schema";

describe("what the desk makes up", () => {
  it("is what its own form accepts", () => {
    const made = { ...generateIdentity(), token: generateToken(), encodingAesKey: generateEncodingAesKey() };
    const result = connectionSchema.safeParse({ name: "演示", kind: "sandbox", mode: "secure", ...made });
    expect(result.data).toMatchObject(made);
  });

  it("is a key of 32 bytes that survives decoding and encoding", () => {
    const key = generateEncodingAesKey();
    expect(Buffer.from(key, "base64")).toHaveLength(32);
    expect(Buffer.from(key, "base64").toString("base64")).toBe(`${key}=`);
  });

  it("is another one each time", () => {
    expect(new Set(Array.from({ length: 50 }, generateToken)).size).toBe(50);
  });
});
