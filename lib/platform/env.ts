import path from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);

/** A bucket is named by all of them or by none. */
const BUCKET_SETTINGS = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).catch("production"),
    /** Where the desk listens. */
    PORT: port.default(3000),
    /** Loopback unless it is said otherwise: what is open to the network is the operator's decision. */
    HOST: z.string().min(1).default("127.0.0.1"),
    /** The SQLite file, the sandbox's state and the secret key. */
    DATA_DIR: z
      .string()
      .min(1)
      .default("data")
      .transform((folder) => path.resolve(folder)),
    /** file:… for SQLite (the default, in DATA_DIR) or postgresql://… */
    DATABASE_URL: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgresql://")
      .optional(),
    /** The most connections to PostgreSQL for pages, and as many for background work; a transaction holds one. */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(1000).default(10),
    /** How WeChat and browsers reach the desk, without a slash at the end. */
    PUBLIC_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    /** on: a proxy in front adds the client's address as the last one of X-Forwarded-For. */
    TRUST_PROXY: z.enum(["on", "off"]).default("off"),
    /** Seals the secrets in the database; made once in DATA_DIR when it is not given. */
    MPDESK_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    SANDBOX: z.enum(["on", "off"]).default("on"),
    SANDBOX_PORT: port.default(3100),
    /** Where the contents of the media library are kept: in DATA_DIR, or in the bucket that S3_* names. */
    MEDIA_STORE: z.enum(["disk", "s3"]).default("disk"),
    S3_ENDPOINT: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    S3_BUCKET: z.string().min(1).optional(),
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    /** on: the bucket is the first part of the path; off: of the host's name. */
    S3_PATH_STYLE: z.enum(["on", "off"]).default("on"),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  })
  .superRefine((values, { addIssue }) => {
    const needsAll =
      values.MEDIA_STORE === "s3" || BUCKET_SETTINGS.some((name) => values[name] !== undefined);
    for (const name of BUCKET_SETTINGS) {
      if (!needsAll || values[name] !== undefined) continue;
      addIssue({ code: "custom", path: [name], message: "must be set for a bucket, as the other S3_* are" });
    }
  })
  .transform((values) => ({
    ...values,
    DATABASE_URL: values.DATABASE_URL ?? `file:${path.join(values.DATA_DIR, "mpdesk.db")}`,
    PUBLIC_URL:
      values.PUBLIC_URL ?? `http://${values.HOST === "0.0.0.0" ? "127.0.0.1" : values.HOST}:${values.PORT}`,
  }));

/** The settings are wrong; the message names each variable and what it must be. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** The settings of this process, from its environment; see .env.example. */
export const env = readSettings(process.env);

/** The environment of another program that is started: this one's, and more. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** Where the pretend WeChat platform listens. It is only ever on this machine's loopback. */
export const sandboxUrl = `http://127.0.0.1:${env.SANDBOX_PORT}`;

/** The bucket that S3_* names; null without one. */
export const s3Bucket = readBucket();

function readBucket() {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = env;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!(endpoint && bucket && accessKeyId && secretAccessKey)) return null;
  return { endpoint, bucket, region, accessKeyId, secretAccessKey, isPathStyle: env.S3_PATH_STYLE === "on" };
}

function readSettings(variables: Record<string, string | undefined>) {
  // An empty variable means "not set": that is how compose files and shells leave one out.
  const settings = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(settings);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new SettingsError(`These environment variables are not right:\n${lines.join("\n")}`);
}
