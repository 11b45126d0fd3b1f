import { randomInt } from "node:crypto";
import { expect, it } from "vitest";
import { makeScene } from "./make-scene";

it("a scene of ours can be read out without mistaking a letter for a digit", () => {
  const scenes = Array.from({ length: 500 }, () => makeScene(randomInt));
  for (const scene of scenes) expect(scene).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/);
  expect(new Set(scenes).size).toBe(500);
});
