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
