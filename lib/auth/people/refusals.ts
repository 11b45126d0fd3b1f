import { Refusal } from "@/lib/platform/action";

/** Why something about people is not done, and what would do it. */
export const REFUSALS = {
  isMember: new Refusal(
    "invalid",
    { zh: "没有邀请。", en: "Nobody was invited." },
    {
      email: {
        zh: "这个人已经是成员，在列表里就可以改角色",
        en: "They are a member already; change their role in the list",
      },
    },
  ),
  isHere: new Refusal(
    "invalid",
    { zh: "没有邀请。", en: "Nobody was invited." },
    {
      email: {
        zh: "这个人已经在这里，请打开其成员页，设为所有者",
        en: "They are here already: open their page and make them an owner",
      },
    },
  ),
  noLink: new Refusal("not-found", {
    zh: "这个链接已经用过、撤回或换了新的。请刷新列表看看。",
    en: "This link was used, withdrawn or replaced meanwhile. Reload the list to see.",
  }),
  noMember: new Refusal("not-found", {
    zh: "这个人已经不是成员。请刷新列表看看；需要的话可以重新邀请。",
    en: "They are not a member any more. Reload the list to see; you can invite them again.",
  }),
  nobody: new Refusal("not-found", {
    zh: "找不到这个人，请刷新列表看看。",
    en: "There is no such person. Reload the list to see.",
  }),
  isOwner: new Refusal("conflict", {
    zh: "所有者在每个公众号里都有全部权限，不需要另设角色。",
    en: "An owner may do everything in every account and needs no role.",
  }),
  isDisabled: new Refusal("conflict", {
    zh: "这个账号已停用。请先恢复，再重设密码。",
    en: "This person is disabled. Enable them first, then reset the password.",
  }),
  changedMeanwhile: new Refusal("conflict", {
    zh: "别人刚刚改过这个人的角色，这次没有修改。请看看现在的角色再决定。",
    en: "Somebody else has just changed this role, so nothing was changed now. Look at it, then decide.",
  }),
  yourself: new Refusal("conflict", {
    zh: "不能改自己的权限，以免把自己关在门外。请另一位管理员或所有者来改。",
    en: "You cannot change your own access, so that nobody locks themself out. Ask another administrator or owner.",
  }),
  ownPassword: new Refusal("conflict", {
    zh: "自己的密码请在“个人设置”里修改。",
    en: "Change your own password on your profile page.",
  }),
  lastOwner: new Refusal("conflict", {
    zh: "这是最后一位能登录的所有者。请先把另一个人设为所有者。",
    en: "This is the last owner who can sign in. Make somebody else an owner first.",
  }),
  linkIsOver: new Refusal("not-found", {
    zh: "这个链接已经用过、过期或撤回。请让给您链接的人再发一个新的。",
    en: "This link was used, withdrawn or is over. Ask whoever gave it to you for a new one.",
  }),
  cameMeanwhile: new Refusal("conflict", {
    zh: "这个邮箱刚刚有了账号。请登录后再打开这个链接。",
    en: "Somebody has just signed up with this e-mail address. Sign in, then open this link again.",
  }),
  otherPerson: new Refusal("forbidden", {
    zh: "这个链接是给另一个邮箱的。请用那个邮箱登录后再打开。",
    en: "This link is for another e-mail address. Sign in with that one and open it again.",
  }),
  noSession: new Refusal("not-found", {
    zh: "这个登录已经结束了。",
    en: "This session is over already.",
  }),
} as const;
