import { expect, it } from "vitest";
import { forwardedHeaders } from "./forwarded-headers";

const PUBLIC_URL = "https://desk.example.com";
const INSIDE = "10.0.0.5:3000";

it.each([
  ["a page of ours, behind a proxy that says nothing", PUBLIC_URL, undefined, "off", "desk.example.com"],
  [
    "a page of ours, behind one that names the host",
    PUBLIC_URL,
    "desk.example.com",
    "on",
    "desk.example.com",
  ],
  ["a page of ours at another name that the proxy has", "https://b.example", "b.example", "on", "b.example"],
  ["a stranger's page, which claims the host is its own", "https://b.example", "b.example", "off", INSIDE],
  ["a stranger's page", "https://evil.example", "desk.example.com", "on", "desk.example.com"],
  ["a page over plain http", "http://desk.example.com", undefined, "off", INSIDE],
] as const)("%s", (_, origin, told, TRUST_PROXY, expected) => {
  const headers = { origin, host: INSIDE, "x-forwarded-host": told, "x-forwarded-proto": "https" };
  expect(forwardedHeaders(headers, { PUBLIC_URL, TRUST_PROXY })).toEqual({
    "x-forwarded-host": expected,
    "x-forwarded-proto": "http",
  });
});
