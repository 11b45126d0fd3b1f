import { getCookies } from "better-auth/cookies";
import { expect, it } from "vitest";
import { sessionCookie } from "./session-cookie";

const settingsFor = (baseURL: string) =>
  getCookies({ baseURL, advanced: sessionCookie(baseURL) }).sessionToken;

it("belongs to this host alone over https", () => {
  const { name, attributes } = settingsFor("https://desk.example.com");
  expect(name).toBe("__Host-mpdesk.session_token");
  expect(attributes).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
  expect(attributes).not.toHaveProperty("domain");
});

it("is taken by a browser over http, too", () => {
  const { name, attributes } = settingsFor("http://127.0.0.1:3000");
  expect(name).toBe("mpdesk.session_token");
  expect(attributes).toMatchObject({ secure: false, httpOnly: true, sameSite: "lax", path: "/" });
});
