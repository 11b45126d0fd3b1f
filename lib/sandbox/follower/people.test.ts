import { expect, it } from "vitest";
import { firstFollowers, nicknameOf } from "./people";

it("ten thousand followers have Chinese names and OpenIDs of their own", () => {
  const people = firstFollowers("wx0123456789abcdef", 10_000, 0);
  expect(new Set(people.map((person) => person.openid)).size).toBe(10_000);
  expect(new Set(people.map((person) => person.doc.nickname)).size).toBe(10_000);
  for (const { openid, doc } of people) {
    expect(openid).toMatch(/^o[\w-]{27}$/);
    expect(doc.nickname).toMatch(/^\p{Script=Han}{2,4}\d*$/u);
  }
});

it("the same account gets the same people wherever it runs, another account others", () => {
  const [one] = firstFollowers("wx0123456789abcdef", 1, 0);
  expect(firstFollowers("wx0123456789abcdef", 1, 0)[0]).toEqual(one);
  expect(firstFollowers("wxfedcba9876543210", 1, 0)[0]?.openid).not.toBe(one?.openid);
  expect(nicknameOf(0)).toBe("小林");
});
