"use client";

import { FileStandingLine } from "@/lib/replies/ui/file-standing-line";
import { useReplyFile } from "@/lib/replies/ui/reply-file-feed";

type SentFileLineProps = { accountId: string; fileId: string; canEdit: boolean };

/** Of a file that replies send, whether followers get what it holds now; nothing of any other file. */
export function SentFileLine({ accountId, fileId, canEdit }: SentFileLineProps) {
  const file = useReplyFile(accountId, fileId);
  if (file === null || typeof file === "string" || !file.standing) return null;
  return <FileStandingLine accountId={accountId} file={file} canEdit={canEdit} />;
}
