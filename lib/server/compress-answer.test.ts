import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createCompressor } from "./compress-answer";

const page = (name: string) => `<!doctype html>${name.repeat(600)}`;

describe("what readers get", () => {
  it("is compressed once, however many ask", async () => {
    const compress = createCompressor();
    const [first, second] = await Promise.all(
      ["br, gzip", "br"].map((how) => compress(page("茶"), "e", how)),
    );
    expect(second?.body).toBe(first?.body);
    expect((await compress(page("茶"), "e", "br")).body).toBe(first?.body);
    expect(brotliDecompressSync(first?.body ?? "").toString()).toBe(page("茶"));
  });

  it("is compressed for each of them where it has no etag, and left as it is where it is short", async () => {
    const compress = createCompressor();
    const bodies = [await compress(page("茶"), undefined, "br"), await compress(page("茶"), undefined, "br")];
    expect(bodies[0]?.body).not.toBe(bodies[1]?.body);
    expect(await compress("茶", "e", "br")).toEqual({ body: Buffer.from("茶"), encoding: null });
    expect((await compress(page("茶"), "e", "br;q=0, gzip")).encoding).toBe("gzip");
  });

  it("is let go of when there is too much of it, what nobody has read for longest first", async () => {
    const { length } = (await createCompressor()(page("甲"), "a", "br")).body;
    const compress = createCompressor(length * 2.5);
    const [a, b] = [await compress(page("甲"), "a", "br"), await compress(page("乙"), "b", "br")];
    await compress(page("甲"), "a", "br");
    await compress(page("丙"), "c", "br");
    expect((await compress(page("甲"), "a", "br")).body).toBe(a.body);
    expect((await compress(page("乙"), "b", "br")).body).not.toBe(b.body);
  });
});
