import type { Page } from "@/lib/platform/page";

export type QrCode = {
  id: string;
  name: string;
  lifetime: "temporary" | "permanent";
  scene: string;
  url: string;
  /** Null for permanent codes. */
  expiresAt: Date | null;
  createdAt: Date;
};

export type QrCodePage = Page<QrCode>;

/** A rule that answers a scan of a code. */
export type AnsweringRule = { id: string; name: string; enabled: boolean };
