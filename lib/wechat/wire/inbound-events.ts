import {
  afterPrefix,
  decimal,
  decimalText,
  id,
  integer,
  integers,
  list,
  optionalGroup,
  optionalId,
  optionalInteger,
  optionalText,
  text,
  withoutPrefix,
} from "./shape";
import { kind } from "./wire-kind";

/** Source of the first groups: developers.weixin.qq.com, Message push › Receive event messages. */
const followEvents = [
  kind("subscribe", "subscribe", {
    /** The scene of the scanned code. Keys of other origins (a payment, say) are opaque and stay whole in `eventKey`. */
    scene: afterPrefix("qrscene_", "EventKey"),
    eventKey: withoutPrefix("qrscene_", "EventKey"),
    ticket: optionalText("Ticket"),
  }),
  kind("unsubscribe", "unsubscribe", { eventKey: optionalText("EventKey") }),
  kind("scan", "SCAN", { scene: text("EventKey"), ticket: text("Ticket") }),
  kind("reportLocation", "LOCATION", {
    latitude: decimal("Latitude"),
    longitude: decimal("Longitude"),
    precision: decimal("Precision"),
  }),
] as const;

const scanCode = {
  key: text("EventKey"),
  scanType: text("ScanCodeInfo", "ScanType"),
  scanResult: text("ScanCodeInfo", "ScanResult"),
};

const pictures = {
  key: text("EventKey"),
  count: integer("SendPicsInfo", "Count"),
  /** The pictures themselves follow as image messages. */
  pictures: list(["SendPicsInfo", "PicList", "item"], { md5: text("PicMd5Sum") }),
};

/** Source: Custom menus › Event push. */
const menuEvents = [
  kind("click", "CLICK", { key: text("EventKey") }),
  kind("view", "VIEW", { url: text("EventKey"), menuId: optionalId("MenuId") }),
  kind("viewMiniprogram", "view_miniprogram", { pagePath: text("EventKey"), menuId: optionalId("MenuId") }),
  kind("scancodePush", "scancode_push", scanCode),
  kind("scancodeWaitmsg", "scancode_waitmsg", scanCode),
  kind("picSysphoto", "pic_sysphoto", pictures),
  kind("picPhotoOrAlbum", "pic_photo_or_album", pictures),
  kind("picWeixin", "pic_weixin", pictures),
  kind("locationSelect", "location_select", {
    key: text("EventKey"),
    latitude: decimalText("SendLocationInfo", "Location_X"),
    longitude: decimalText("SendLocationInfo", "Location_Y"),
    scale: decimalText("SendLocationInfo", "Scale"),
    label: text("SendLocationInfo", "Label"),
    poiName: text("SendLocationInfo", "Poiname"),
  }),
] as const;

/** Source: Template messages › Event push; Mass messages › Event push; Publishing › Result event. */
const jobEvents = [
  kind("templateSendJobFinish", "TEMPLATESENDJOBFINISH", { msgId: id("MsgID"), status: text("Status") }),
  kind("massSendJobFinish", "MASSSENDJOBFINISH", {
    msgId: id("MsgID"),
    status: text("Status"),
    totalCount: integer("TotalCount"),
    filterCount: integer("FilterCount"),
    sentCount: integer("SentCount"),
    errorCount: integer("ErrorCount"),
    copyrightCheck: optionalGroup(["CopyrightCheckResult"], {
      count: integer("Count"),
      checkState: optionalInteger("CheckState"),
      results: list(["ResultList", "item"], {
        articleIndex: integer("ArticleIdx"),
        userDeclareState: optionalInteger("UserDeclareState"),
        auditState: optionalInteger("AuditState"),
        originalArticleUrl: optionalText("OriginalArticleUrl"),
        originalArticleType: optionalInteger("OriginalArticleType"),
        canReprint: optionalInteger("CanReprint"),
        needReplaceContent: optionalInteger("NeedReplaceContent"),
        needShowReprintSource: optionalInteger("NeedShowReprintSource"),
      }),
    }),
    articleUrls: optionalGroup(["ArticleUrlResult"], {
      count: integer("Count"),
      results: list(["ResultList", "item"], {
        articleIndex: integer("ArticleIdx"),
        articleUrl: text("ArticleUrl"),
      }),
    }),
  }),
  kind("publishJobFinish", "PUBLISHJOBFINISH", {
    publishId: id("PublishEventInfo", "publish_id"),
    publishStatus: integer("PublishEventInfo", "publish_status"),
    articleId: optionalText("PublishEventInfo", "article_id"),
    count: optionalInteger("PublishEventInfo", "article_detail", "count"),
    articles: list(["PublishEventInfo", "article_detail", "item"], {
      articleIndex: integer("idx"),
      articleUrl: text("article_url"),
    }),
    /** The articles that failed, for statuses 2 and 4. */
    failedIndexes: integers("PublishEventInfo", "fail_idx"),
  }),
] as const;

/** Source: Subscription notifications › Event push. `List` repeats without an item around it. */
const subscriptionEvents = [
  kind("subscribeMsgPopup", "subscribe_msg_popup_event", {
    choices: list(["SubscribeMsgPopupEvent", "List"], {
      templateId: text("TemplateId"),
      status: text("SubscribeStatusString"),
      popupScene: optionalId("PopupScene"),
    }),
  }),
  kind("subscribeMsgChange", "subscribe_msg_change_event", {
    choices: list(["SubscribeMsgChangeEvent", "List"], {
      templateId: text("TemplateId"),
      status: text("SubscribeStatusString"),
    }),
  }),
  kind("subscribeMsgSent", "subscribe_msg_sent_event", {
    results: list(["SubscribeMsgSentEvent", "List"], {
      templateId: text("TemplateId"),
      msgId: id("MsgID"),
      errorCode: integer("ErrorCode"),
      errorStatus: text("ErrorStatus"),
    }),
  }),
] as const;

/** Source: Customer service › Session control › Event push. */
const customerServiceEvents = [
  kind("kfCreateSession", "kf_create_session", { kfAccount: text("KfAccount") }),
  kind("kfCloseSession", "kf_close_session", {
    kfAccount: text("KfAccount"),
    closeType: optionalText("CloseType"),
  }),
  kind("kfSwitchSession", "kf_switch_session", {
    fromKfAccount: text("FromKfAccount"),
    toKfAccount: text("ToKfAccount"),
  }),
] as const;

const grantedShape = { expiredTime: integer("ExpiredTime") };
const refusedShape = { failTime: integer("FailTime"), failReason: text("FailReason") };
const withdrawnShape = { openId: text("OpenID"), appId: text("AppID"), revokeInfo: text("RevokeInfo") };

/** Source: Account certification › Event push; Web authorization › User data withdrawal. */
const accountEvents = [
  kind("qualificationVerifySuccess", "qualification_verify_success", grantedShape),
  kind("qualificationVerifyFail", "qualification_verify_fail", refusedShape),
  kind("namingVerifySuccess", "naming_verify_success", grantedShape),
  kind("namingVerifyFail", "naming_verify_fail", refusedShape),
  kind("annualRenew", "annual_renew", grantedShape),
  kind("verifyExpired", "verify_expired", grantedShape),
  kind("userInfoModified", "user_info_modified", withdrawnShape),
  kind("userAuthorizationRevoke", "user_authorization_revoke", withdrawnShape),
  kind("userAuthorizationCancellation", "user_authorization_cancellation", withdrawnShape),
] as const;

/** One row an event kind: our name, `Event` as the platform spells it, and where its fields stand. */
export const eventKinds = [
  ...followEvents,
  ...menuEvents,
  ...jobEvents,
  ...subscriptionEvents,
  ...customerServiceEvents,
  ...accountEvents,
] as const;
