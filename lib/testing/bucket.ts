import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import S3rver from "@20minutes/s3rver";
import type { S3Bucket } from "@/lib/media/store/s3-client";
import { makeScratchFolder } from "./scratch-folder";

/** What the server knows its one user by. */
const USER = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

/** A bucket on a server of its own that checks signatures, as others speak S3. */
export async function startBucket() {
  const directory = makeScratchFolder("bucket");
  const buckets = [{ name: "mpdesk" }];
  const options = { address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets: buckets };
  const server = new S3rver(options);
  const { port } = await server.run();
  const bucket: S3Bucket = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: "mpdesk",
    region: "us-east-1",
    isPathStyle: true,
    ...USER,
  };
  return {
    bucket,
    /** The keys of all that is in it. */
    keys: () =>
      readdirSync(path.join(directory, "mpdesk"), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith("._S3rver_object"),
      ),
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
