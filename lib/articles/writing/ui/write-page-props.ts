import type { WrittenState } from "@/lib/articles/writing/types";
import type { ChosenFile } from "@/lib/media/library/types";

export type WritePageProps = {
  accountId: string;
  articleId: string;
  canEdit: boolean;
  draft: WrittenState;
  /** The cover as the library has it. */
  firstCover: ChosenFile | null;
};
