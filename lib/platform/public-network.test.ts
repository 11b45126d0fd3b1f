import { expect, it } from "vitest";
import { isPrivate } from "./public-network";

it.each([
  ["8.8.8.8", false],
  ["172.32.0.1", false],
  ["172.31.255.255", true],
  ["100.64.0.1", true],
  ["2400:3200::1", false],
  ["fd00::1", true],
  ["::1", true],
  ["::127.0.0.1", true],
  ["::ffff:10.0.0.1", true],
  ["::ffff:0:10.0.0.1", true],
  ["64:ff9b::7f00:1", true],
  ["64:ff9b:1::7f00:1", true],
  ["fe80::1%eth0", true],
  ["fec0::1", true],
  ["2001:0:a00:1::", true],
  ["2002:7f00:1::", true],
  ["2620:0:2d0::1", false],
])("%s is private: %s", (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

it.each([
  ["198.51.100.7", true],
  ["198.51.100.8", false],
  ["2620:0:2d0::7", true],
  ["2620:0:02d0:0:0:0:0:7", true],
  ["2620:0:2d0::8", false],
])("of this machine's own public addresses: %s %s", (address, expected) => {
  const eth0 = [{ address: "198.51.100.7" }, { address: "2620:0:2d0::7" }];
  expect(isPrivate(address, { eth0 })).toBe(expected);
});
