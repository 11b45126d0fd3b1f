import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { admin, inFolder } from "@/lib/testing/command-line";
import { makeAccount } from "@/lib/testing/factories";

const HELLO = {
  rules: [
    {
      name: "问好",
      triggers: [{ type: "keyword", match: "exact", text: "你好" }],
      replies: [{ type: "text", text: "您好！" }],
    },
  ],
};

describe("the text of a file of apply", () => {
  it.each([
    ["GBK", Buffer.from([...Buffer.from('{"rules": [], "articles": "'), 0xd3, 0xc5, 0xbb, 0xdd, 0x22, 0x7d])],
    ["UTF-16", Buffer.from('\uFEFF{"rules": []}', "utf16le")],
    [
      "damaged, first on line 2",
      Buffer.from([...Buffer.from('{"rules": [\n], "优惠券": "'), 0xe4, 0x22, 0x7d]),
    ],
  ])("takes no file that is not UTF-8, and says that it looks like %s", async (looks, content) => {
    const { id } = await makeAccount();
    await admin(["apply", "--account", id, inFolder("hello.json", HELLO)]);
    const file = inFolder("encoded.json");
    writeFileSync(file, content);

    const { code, stderr } = await admin(["apply", "--account", id, file]);

    expect(code).toBe(1);
    expect(stderr).toContain(looks);
    expect(stderr).toContain("encoding UTF-8");
    expect(await db.rule.count({ where: { accountId: id } })).toBe(1);
  });

  it("takes no name or reply of which letters were lost before it was saved as UTF-8", async () => {
    const { id } = await makeAccount();
    const [hello] = HELLO.rules;
    const rules = [{ ...hello, name: "\uFFFD\uFFFD" }];

    const { code, stderr } = await admin(["apply", "--account", id, inFolder("lost.json", { rules })]);

    expect(code).toBe(1);
    expect(stderr).toMatch(/rules\[0\]\.name \(line 4\): .*letter was lost/);
  });
});
