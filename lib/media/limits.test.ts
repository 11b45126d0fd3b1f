import { describe, expect, it } from "vitest";
import { fileProblem } from "./limits";

const megabyte = 1024 * 1024;

describe("a file for WeChat", () => {
  it.each([
    ["image", "海报.PNG", 10 * megabyte],
    ["image", "a.b.jpeg", 1],
    ["voice", "你好.amr", 2 * megabyte],
    ["video", "film.mp4", 10 * megabyte],
  ] as const)("may be the %s %s", (type, name, bytes) => {
    expect(fileProblem(type, { name, bytes })).toBeNull();
  });

  it.each([
    ["image", "a.webp", 1, "format"],
    ["image", "png", 1, "format"],
    ["video", "a.mov", 1, "format"],
    ["image", "a.png", 0, "empty"],
    ["image", "a.png", 10 * megabyte + 1, "tooLarge"],
    ["voice", "a.mp3", 2 * megabyte + 1, "tooLarge"],
    ["video", "a.mp4", 10 * megabyte + 1, "tooLarge"],
  ] as const)("is not the %s %s of %d bytes: %s", (type, name, bytes, problem) => {
    expect(fileProblem(type, { name, bytes })).toBe(problem);
  });

  it("plays a minute at most when it is a voice message", () => {
    const voice = { name: "a.mp3", bytes: 9 };
    expect(fileProblem("voice", { ...voice, seconds: 60.4 })).toBeNull();
    expect(fileProblem("voice", { ...voice, seconds: 61 })).toBe("tooLong");
    expect(fileProblem("voice", { ...voice, seconds: null })).toBeNull();
    expect(fileProblem("video", { name: "a.mp4", bytes: 9, seconds: 300 })).toBeNull();
  });
});
