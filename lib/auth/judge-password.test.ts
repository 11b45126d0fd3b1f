import { describe, expect, it } from "vitest";
import { findPasswordFault } from "./judge-password";

const PERSON = { name: "林主管", email: "lin.mei@example.com" };

it.each([
  ["password123", "common"],
  ["Password2026!", "common"],
  ["!!Dragon2026!!", "common"],
  ["1qaz2wsx3edc", "common"],
  ["ｐａｓｓｗｏｒｄ１２３", "common"],
  ["aaaaaaaaaaaa", "repeated"],
  ["abcabcabcabc", "repeated"],
  ["8392017465", "figures"],
  ["2026-11-29 13:45", "figures"],
  ["Mpdesk-2026", "own"],
  ["lin.mei@example.com", "own"],
  ["林主管20261129", "own"],
  ["公号台公号台wx1", "own"],
] as const)("refuses %s as %s", (password, fault) => {
  expect(findPasswordFault(password, PERSON)).toBe(fault);
});

describe("takes", () => {
  it.each([
    "correct horse battery",
    "battery staple",
    "lin likes green tea",
    "我家后院有三只猫",
    "x7Gq-pL2v_nR4w",
  ])("%s", (password) => expect(findPasswordFault(password, PERSON)).toBeNull());
});

it("asks nothing of a person who is not known", () => {
  expect(findPasswordFault("linmei linmei tea", {})).toBeNull();
});
