import { describe, expect, it } from "vitest";
import { nameFiles } from "./file-names";

const code = (name: string) => ({ name, scene: "k7fm-2xqd", folder: "", owner: "小王" });
const nameOf = (name: string, pattern = "{name}") => nameFiles([code(name)], { pattern, format: "png" })[0];

describe("a picture's name", () => {
  it.each([
    ["can be opened on every system", '上海: "南京" <1>|2?*', "上海_ _南京_ _1__2__.png"],
    ["leads out of no folder", "../../etc/passwd", "_.._etc_passwd.png"],
    ["is no device of Windows", "CON", "_CON.png"],
    ["is no device of Windows with an ending", "nul.txt", "_nul.txt.png"],
    ["is no device of Windows with two endings", "Com1 .tar.gz", "_Com1 .tar.gz.png"],
    ["may begin like a device of Windows", "console.log", "console.log.png"],
    ["hides no direction of writing", "a\u202egnp.exe", "a_gnp.exe.png"],
    ["is never empty", "  ", "1.png"],
  ])("%s", (_, name, expected) => {
    expect(nameOf(name)).toBe(expected);
  });

  it("is made of what a code says, in folders", () => {
    expect(nameOf("一号店", "{owner}/{number}-{name}-{scene}")).toBe("小王/1-一号店-k7fm-2xqd.png");
    expect(nameOf("一号店", "{folder}/{name}")).toBe("一号店.png");
  });

  it("is not longer than file systems take", () => {
    expect(Buffer.byteLength(nameOf("长".repeat(200)) ?? "")).toBeLessThan(200);
  });

  it("ends as well where it was shortened as elsewhere", () => {
    expect(nameOf(`${"长".repeat(59)}. . . . . 店`)).toBe(`${"长".repeat(59)}.png`);
  });

  it("is its own, also where capital letters make no difference, and sorts by number", () => {
    const names = nameFiles(["Shop", "shop", "店"].map(code), { pattern: "{name}", format: "svg" });
    expect(names).toEqual(["Shop.svg", "shop (2).svg", "店.svg"]);
    const numbered = nameFiles(
      Array.from({ length: 12 }, () => code("店")),
      { pattern: "{number}", format: "svg" },
    );
    expect([numbered[0], numbered[11]]).toEqual(["01.svg", "12.svg"]);
    expect(nameFiles([code("店")], { pattern: "{number}", format: "jpeg" }, 1000)).toEqual(["0001.jpg"]);
  });
});
