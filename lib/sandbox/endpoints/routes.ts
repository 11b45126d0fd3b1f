import { apiDomainIpEndpoint, callbackIpEndpoint } from "./addresses";
import { autoRepliesEndpoint } from "./auto-replies";
import { closeCommentsEndpoint, openCommentsEndpoint } from "./comments";
import {
  addConditionalMenuEndpoint,
  deleteConditionalMenuEndpoint,
  tryMatchEndpoint,
} from "./conditional-menus";
import { sendCustomMessageEndpoint } from "./custom-message";
import {
  addDraftEndpoint,
  countDraftsEndpoint,
  deleteDraftEndpoint,
  getDraftEndpoint,
  listDraftsEndpoint,
  switchDraftsEndpoint,
  updateDraftEndpoint,
} from "./drafts";
import type { Endpoint } from "./endpoint";
import { addMaterialEndpoint, deleteMaterialEndpoint, getMaterialEndpoint } from "./material";
import { countMaterialEndpoint, listMaterialEndpoint } from "./material-list";
import { getMediaEndpoint, uploadMediaEndpoint, uploadPictureEndpoint } from "./media";
import { createMenuEndpoint, currentMenuEndpoint, deleteMenuEndpoint, getMenuEndpoint } from "./menu";
import { getPublicationEndpoint, listPublicationsEndpoint } from "./publications";
import { deletePublicationEndpoint, getPublishingEndpoint, submitDraftEndpoint } from "./publishing";
import { createCodeEndpoint, showCodeEndpoint } from "./qrcode";
import { clearQuotaEndpoint, getQuotaEndpoint } from "./quota";
import { fetchShortKeyEndpoint, makeShortKeyEndpoint } from "./short-keys";
import { tagMembersEndpoint, tagsOfFollowerEndpoint, tagUsersEndpoint, untagUsersEndpoint } from "./tagging";
import { createTagEndpoint, deleteTagEndpoint, listTagsEndpoint, renameTagEndpoint } from "./tags";
import { stableTokenEndpoint, tokenEndpoint } from "./token";
import { listUsersEndpoint, userBatchEndpoint, userInfoEndpoint } from "./users";

const endpoints: readonly Endpoint[] = [
  tokenEndpoint,
  stableTokenEndpoint,
  createMenuEndpoint,
  getMenuEndpoint,
  deleteMenuEndpoint,
  currentMenuEndpoint,
  autoRepliesEndpoint,
  addConditionalMenuEndpoint,
  deleteConditionalMenuEndpoint,
  tryMatchEndpoint,
  createCodeEndpoint,
  showCodeEndpoint,
  makeShortKeyEndpoint,
  fetchShortKeyEndpoint,
  listUsersEndpoint,
  userInfoEndpoint,
  userBatchEndpoint,
  createTagEndpoint,
  listTagsEndpoint,
  renameTagEndpoint,
  deleteTagEndpoint,
  tagUsersEndpoint,
  untagUsersEndpoint,
  tagsOfFollowerEndpoint,
  tagMembersEndpoint,
  sendCustomMessageEndpoint,
  uploadMediaEndpoint,
  getMediaEndpoint,
  uploadPictureEndpoint,
  addMaterialEndpoint,
  getMaterialEndpoint,
  deleteMaterialEndpoint,
  listMaterialEndpoint,
  countMaterialEndpoint,
  addDraftEndpoint,
  updateDraftEndpoint,
  getDraftEndpoint,
  deleteDraftEndpoint,
  countDraftsEndpoint,
  listDraftsEndpoint,
  switchDraftsEndpoint,
  submitDraftEndpoint,
  getPublishingEndpoint,
  deletePublicationEndpoint,
  openCommentsEndpoint,
  closeCommentsEndpoint,
  listPublicationsEndpoint,
  getPublicationEndpoint,
  callbackIpEndpoint,
  apiDomainIpEndpoint,
  clearQuotaEndpoint,
  getQuotaEndpoint,
];

/** Every interface that is imitated, by its path. FIDELITY.md says how faithfully. */
export const endpointsByPath: ReadonlyMap<string, Endpoint> = new Map(
  endpoints.map((endpoint) => [endpoint.path, endpoint]),
);
