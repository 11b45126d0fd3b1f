import { isIPv4 } from "node:net";
import { z } from "zod";

/** An IPv4 address or a CIDR segment; no ports, no wildcards (IP whitelist). */
const whitelistEntry = z.string().refine(
  (entry) => {
    const [address = "", prefix, ...rest] = entry.split("/");
    const isPrefix = prefix === undefined || (/^\d{1,2}$/.test(prefix) && Number(prefix) <= 32);
    return isIPv4(address) && isPrefix && rest.length === 0;
  },
  { error: "an IPv4 address or CIDR segment" },
);
const callbackUrl = z.string().max(2000).refine(isHttpUrl, { error: "an http(s) URL, or empty for none" });

/** What the owner of an account fills in at the platform's console (Server configuration; Developer identifiers). */
export const accountSettingsSchema = z
  .strictObject({
    name: z.string().min(1).max(100),
    introduction: z.string().max(120).optional(),
    kind: z.enum(["service", "subscription", "test"]),
    verified: z.boolean(),
    originalId: z.string().regex(/^gh_[0-9a-f]{12}$/, "gh_ and 12 hex digits"),
    appSecret: z.string().regex(/^[0-9a-f]{32}$/, "32 hex digits"),
    token: z.string().regex(/^[A-Za-z0-9]{3,32}$/, "3 to 32 letters and digits"),
    encodingAesKey: z.string().regex(/^(?:[A-Za-z0-9]{43})?$/, "43 letters and digits"),
    mode: z.enum(["plain", "compatible", "secure"]),
    dataFormat: z.enum(["xml", "json"]).default("xml"),
    callbackUrl,
    ipWhitelist: z.array(whitelistEntry).max(200).default([]),
    miniPrograms: z.array(z.string().max(64)).max(200).nullable().default(null),
    mayLinkOut: z.boolean().default(false),
    mayHaveComments: z.boolean().default(true),
    followers: z.int().min(0).max(10_000).default(0),
  })
  .refine((settings) => settings.mode === "plain" || settings.encodingAesKey !== "", {
    path: ["encodingAesKey"],
    error: "encryption needs a key",
  });

export const appIdSchema = z.string().regex(/^wx[0-9a-f]{16}$/, "wx and 16 hex digits");

function isHttpUrl(text: string): boolean {
  return text === "" || (/^https?:\/\//i.test(text) && URL.canParse(text));
}
