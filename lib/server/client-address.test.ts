import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

it.each([
  ["203.0.113.1", "203.0.113.1"],
  ["198.51.100.7, 203.0.113.1", "203.0.113.1"],
  ["203.0.113.1:51234", "203.0.113.1"],
  ["2001:DB8:0:0::1", "2001:db8::1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["[2001:db8::1]:51234", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["::ffff:203.0.113.1", "203.0.113.1"],
  ["[::ffff:203.0.113.1]:443", "203.0.113.1"],
])("takes %s from the proxy for %s", (told, address) => {
  expect(addressOf(told)).toBe(address);
});

it.each([
  "unknown",
  "_hidden",
  "203.0.113",
  "203.0.113.1:x",
  "[2001:db8::1",
  "203.0.113.1, ",
  "1:2:3:4:5:6:7:8:9",
  "<b>",
])("takes the connection's own address when the proxy's is %j", (told) =>
  expect(addressOf(told)).toBe("192.0.2.1"),
);

it("does not believe anybody when there is no proxy to be trusted", () => {
  expect(clientAddress(requestWith("203.0.113.1"), false)).toBe("192.0.2.1");
});

function addressOf(told: string): string {
  return clientAddress(requestWith(told), true);
}

function requestWith(told: string) {
  return { headers: { "x-forwarded-for": told }, socket: { remoteAddress: "::ffff:192.0.2.1" } };
}
