import { expect, it } from "vitest";
import { toSearchText } from "./search-text";

it("upper and lower case are the same text", () => {
  expect(toSearchText("ÄPFEL Sale", "Öl")).toBe("äpfel sale\nöl");
});

it("what LIKE would read as a wildcard is stored as another character", () => {
  expect(toSearchText("50%_off\\")).not.toMatch(/[%_\\]/);
  expect(toSearchText("50%")).not.toBe(toSearchText("500"));
});
