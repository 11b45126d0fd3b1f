"use client";

import type { LibraryFile } from "@/lib/media/library/types";
import { FileStandingLine } from "@/lib/replies/ui/file-standing-line";
import { useReplyFile } from "@/lib/replies/ui/reply-file-feed";

type SentFileLineProps = { accountId: string; file: LibraryFile; canEdit: boolean };

/** Of a file that replies send, whether followers get what it holds now; nothing of any other file. */
export function SentFileLine({ file, ...props }: SentFileLineProps) {
  // Other content is asked about anew.
  return <Standing key={file.url} file={file} {...props} />;
}

function Standing({ accountId, file, canEdit }: SentFileLineProps) {
  const known = useReplyFile(accountId, file.id);
  if (known === null || typeof known === "string" || !known.standing) return null;
  // What was true of the content before.
  if (known.url !== file.url) return null;
  return <FileStandingLine accountId={accountId} file={known} canEdit={canEdit} />;
}
