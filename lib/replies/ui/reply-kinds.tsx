"use client";

import {
  IconArticle,
  IconListDetails,
  IconMicrophone,
  IconPhoto,
  IconTextPlus,
  IconVideo,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Reply } from "@/lib/replies/schema";
import { MediaField } from "./media-field";
import { NewsField } from "./news-field";
import type { ReplyCardProps } from "./rule-form-type";
import { SetField } from "./set-field";
import { TextField } from "./text-field";

/** What the form can add and fill in; the others come from files of the command line. */
type AddableReply = Exclude<Reply, { type: "music" | "transferCustomerService" | "none" }>;

/** What the form needs to add a reply of a type and to fill it in. */
type ReplyKind = {
  Icon: ComponentType<{ size: number; "aria-hidden": true }>;
  /** As it is added. */
  empty: AddableReply;
  Field: ComponentType<ReplyCardProps>;
};

/** A row a type of reply; null for one that the form cannot fill in and keeps as it is. In the order of the buttons. */
export const REPLY_KINDS: Readonly<Record<Reply["type"], ReplyKind | null>> = {
  text: { Icon: IconTextPlus, empty: { type: "text", text: "" }, Field: TextField },
  news: { Icon: IconArticle, empty: { type: "news", articleIds: [] }, Field: NewsField },
  newsSet: { Icon: IconListDetails, empty: { type: "newsSet", setId: "" }, Field: SetField },
  image: {
    Icon: IconPhoto,
    empty: { type: "image" },
    Field: (props) => <MediaField {...props} type="image" />,
  },
  voice: {
    Icon: IconMicrophone,
    empty: { type: "voice" },
    Field: (props) => <MediaField {...props} type="voice" />,
  },
  video: {
    Icon: IconVideo,
    empty: { type: "video" },
    Field: (props) => <MediaField {...props} type="video" />,
  },
  music: null,
  transferCustomerService: null,
  none: null,
};

/** What can be added, as its buttons need it. */
export const ADDABLE_REPLIES = Object.values(REPLY_KINDS).flatMap((kind) => kind ?? []);
