import { expect, it } from "vitest";
import { findBeside } from "./find-beside";

const files = ["posts/images/1.png", "posts/images/2.png", "other/images/1.png", "Top.JPG"].map((path) => ({
  path,
  file: new File([], path.replaceAll("/", "|")),
}));
const find = findBeside(files);
const found = (path: string, from?: string) => find(path, from)?.name ?? null;

it.each([
  ["images/1.png", "posts/tea.md", "posts|images|1.png"],
  ["./images/1.png", "other/tea.md", "other|images|1.png"],
  ["../other/images/1.png", "posts/tea.md", "other|images|1.png"],
  ["/top.jpg", "posts/tea.md", "Top.JPG"],
  ["2.png", undefined, "posts|images|2.png"],
  ["elsewhere/2.png", "posts/tea.md", "posts|images|2.png"],
  ["1.png", undefined, null],
  ["../../../../etc/passwd", "posts/tea.md", null],
])("%s from %s is %s", (path, from, name) => {
  expect(found(path, from)).toBe(name);
});
