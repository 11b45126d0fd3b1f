import { defineMessages } from "@/lib/platform/i18n/define-messages";

export const authMessages = defineMessages({
  zh: {
    userMenu: {
      label: (name: string) => `${name}的菜单`,
      profile: "个人设置",
      signOut: "退出登录",
      signOutFailed: "没能退出登录，请检查网络后重试。",
    },
  },
  en: {
    userMenu: {
      label: (name: string) => `Menu of ${name}`,
      profile: "Your profile",
      signOut: "Sign out",
      signOutFailed: "You are still signed in. Check the network and try again.",
    },
  },
});
