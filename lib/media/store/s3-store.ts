import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { contentHashSchema } from "./content-hash";
import { createS3Client, MediaStoreError, type S3Bucket, type S3Request } from "./s3-client";
import type { ByteRange, MediaStore } from "./types";

/** A bucket may hold other things, too. */
const PREFIX = "media/";

/**
 * Contents as objects of a bucket of Amazon S3 or of whatever speaks its language. For any number of machines.
 *
 * @param pageSize how many are listed by one question, at most 1000
 */
export function createS3Store(bucket: S3Bucket, pageSize = 1000): MediaStore {
  const ask = createS3Client(bucket);
  const find = (request: S3Request) => ask(request).catch(isMissing);
  return {
    async take(hash, file) {
      const key = keyOf(hash);
      const body = await openAsBlob(file);
      const known = await find({ method: "HEAD", key });
      if (known?.headers.get("content-length") !== String(body.size))
        await ask({ method: "PUT", key, headers: { "x-amz-content-sha256": hash }, body });
      await rm(file, { force: true });
    },
    async open(hash, range) {
      const answer = await find({ method: "GET", key: keyOf(hash), headers: range && headersOf(range) });
      return answer && fromWeb(answer);
    },
    async delete(hash) {
      await find({ method: "DELETE", key: keyOf(hash) });
    },
    async *list() {
      let marker: string | undefined;
      do {
        // The older way to list, by the last key: every server knows it.
        const query = { prefix: PREFIX, "max-keys": String(pageSize), ...(marker && { marker }) };
        const { keys, isAll } = readPage(await (await ask({ method: "GET", query })).text());
        // What somebody else has put beside our contents is none of ours.
        yield* keys
          .map((key) => key.slice(PREFIX.length))
          .filter((name) => contentHashSchema.safeParse(name).success);
        marker = isAll ? undefined : keys.at(-1);
      } while (marker);
    },
  };
}

function headersOf({ start, end }: ByteRange): Record<string, string> {
  return { range: `bytes=${start}-${end}` };
}

function keyOf(hash: string): string {
  return `${PREFIX}${contentHashSchema.parse(hash)}`;
}

/** A bucket that is not there is no content that is not there. */
function isMissing(error: unknown): null {
  if (error instanceof MediaStoreError && error.status === 404 && error.code !== "NoSuchBucket") return null;
  throw error;
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === "Contents" });

const pageSchema = z.object({
  ListBucketResult: z.object({
    Contents: z.array(z.object({ Key: z.string() })).default([]),
    IsTruncated: z.string().optional(),
  }),
});

function readPage(xml: string): { keys: string[]; isAll: boolean } {
  const { Contents, IsTruncated } = pageSchema.parse(parser.parse(xml)).ListBucketResult;
  return { keys: Contents.map(({ Key }) => Key), isAll: IsTruncated !== "true" };
}

function fromWeb({ body }: Response): Readable {
  return Readable.from(body ?? []);
}
