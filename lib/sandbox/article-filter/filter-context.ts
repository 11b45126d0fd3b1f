import type { FilterRules } from "./filter-rules";
import type { OwnPicture } from "./styles";

/** What the filter has to know about the platform and the account. */
export type FilterContext = {
  rules: FilterRules;
  ownPicture: OwnPicture;
  /** Whether the account may link to other hosts, as those with WeChat Pay may. */
  mayLinkOut: boolean;
  isOwnArticle(address: string): boolean;
  /** Whether the AppID is of a mini program to which the account may lead. */
  isMiniProgram(appId: string): boolean;
};
