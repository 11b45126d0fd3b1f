import { expect, it } from "vitest";
import { callbackReach } from "./callback-reach";

it.each([
  ["https://desk.example.com", "possible"],
  ["http://desk.example.com", "possible"],
  ["https://203.0.113.7", "possible"],
  ["http://desk.example.com:80", "possible"],
  ["http://desk.example.com:8080", "port"],
  ["https://desk.example.com:80", "port"],
  ["http://127.0.0.1:3000", "private"],
  ["http://localhost", "private"],
  ["http://192.168.1.5", "private"],
  ["http://172.20.0.2", "private"],
  ["http://172.32.0.2", "possible"],
  ["http://[::1]", "private"],
  ["http://desk", "private"],
  ["http://desk.local", "private"],
])("%s: %s", (url, reach) => {
  expect(callbackReach(url)).toBe(reach);
});
