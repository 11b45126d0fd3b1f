declare module "@20minutes/s3rver" {
  import type { AddressInfo } from "node:net";

  /** A server that keeps objects in a folder and checks who asks; the key is S3RVER, the secret too. */
  class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: readonly { name: string }[];
    });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
  export = S3rver;
}
