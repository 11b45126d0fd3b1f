import type { WrittenState } from "@/lib/articles/writing/types";

export type WritePageProps = {
  accountId: string;
  articleId: string;
  canEdit: boolean;
  draft: WrittenState;
};
