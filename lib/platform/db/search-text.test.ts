import { expect, test } from "vitest";
import { toSearchText } from "./search-text";

test("upper and lower case are the same text", () => {
  expect(toSearchText("ÄPFEL Sale", "Öl")).toBe("äpfel sale\nöl");
});

test("what LIKE would read as a wildcard is stored as another character", () => {
  expect(toSearchText("50%_off\\")).not.toMatch(/[%_\\]/);
  expect(toSearchText("50%")).not.toBe(toSearchText("500"));
});
