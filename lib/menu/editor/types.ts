import type { MenuDocument } from "@/lib/menu/document";
import type { DraftState } from "@/lib/menu/types";
import type { DraftSender, SendingAnswer } from "@/lib/ui/draft-sender";

export type MenuSender = DraftSender<MenuDocument, DraftState>;
export type MenuAnswer = SendingAnswer<MenuDocument, DraftState>;
