import { describeRefusals } from "@/lib/testing/refusals";
import {
  changePageSlugAction,
  makePreviewAction,
  planPageAction,
  publishPageAction,
  setAccountCardAction,
  setListingAction,
  takeDownPageAction,
} from "./actions";

describeRefusals("publishing a page", publishPageAction, { id: "x" });
describeRefusals("taking a page down", takeDownPageAction, { id: "x" });
describeRefusals("moving a page", changePageSlugAction, { id: "x", slug: "x" });
describeRefusals("planning a page", planPageAction, { id: "x", publishAt: null, takeDownAt: null });
describeRefusals("previewing an article", makePreviewAction, { id: "x" });
describeRefusals("saying what the account's card shows", setAccountCardAction, {
  signature: "",
  avatarId: null,
  qrCodeId: null,
});
describeRefusals("switching the list of articles", setListingAction, { isOn: true });
