"use client";

import { UnstyledButton } from "@mantine/core";
import { IconRosetteDiscountCheckFilled, IconScan } from "@tabler/icons-react";
import { useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { PhoneAccount } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AccountAvatar } from "@/lib/ui/phone/avatar";
import { useConfirm } from "@/lib/ui/use-confirm";
import { usePhone } from "./phone-context";
import { ProfileArticles } from "./profile-articles";
import classes from "./profile-screen.module.css";
import { ScreenHeader } from "./screen-header";

/** What WeChat shows of an account before one follows it, and behind the three dots of its chat. */
export function ProfileScreen({ onLeave, onFollowed }: { onLeave: () => void; onFollowed: () => void }) {
  const { profile: t, left } = useMessages(phoneMessages);
  const { snapshot, me, perform, openScan, isRehearsal } = usePhone();
  const confirm = useConfirm();
  const [isBusy, setIsBusy] = useState(false);
  const { account } = snapshot.frame;

  const run = async (type: "follow" | "unfollow") => {
    setIsBusy(true);
    const result = await perform({ type }, null);
    setIsBusy(false);
    if (result?.ok && type === "follow") onFollowed();
  };
  const unfollow = async () => {
    const question = { title: t.unfollowTitle(account.name), body: t.unfollowBody, confirm: t.unfollow };
    if (await confirm({ ...question, isDangerous: true })) await run("unfollow");
  };

  return (
    <>
      <ScreenHeader title="" back={{ label: me.subscribed ? t.back : left.leave, onBack: onLeave }} />
      <div className={classes.page}>
        <AccountHead account={account} isRehearsal={isRehearsal} />
        <div className={classes.actions}>
          {me.subscribed ? (
            <>
              <UnstyledButton className={classes.primary} onClick={onLeave}>
                {t.enter}
              </UnstyledButton>
              <UnstyledButton
                className={classes.secondary}
                data-danger
                aria-disabled={isBusy}
                onClick={() => !isBusy && void unfollow()}
              >
                {t.unfollow}
              </UnstyledButton>
            </>
          ) : (
            <UnstyledButton
              className={classes.primary}
              aria-disabled={isBusy}
              onClick={() => !isBusy && void run("follow")}
            >
              {isBusy ? t.following : t.follow}
            </UnstyledButton>
          )}
        </div>
        <div className={classes.scan}>
          <UnstyledButton className={classes.secondary} onClick={() => openScan()}>
            <IconScan size={20} aria-hidden />
            {t.scan}
          </UnstyledButton>
          {!me.subscribed && <p className={classes.hint}>{t.scanHint}</p>}
        </div>
        {!isRehearsal && (
          <>
            <ProfileArticles />
            <ConnectionFacts account={account} />
          </>
        )}
      </div>
    </>
  );
}

type AccountHeadProps = {
  account: PhoneAccount;
  /** In a rehearsal nobody knows how many follow. */
  isRehearsal: boolean;
};

function AccountHead({ account, isRehearsal }: AccountHeadProps) {
  const t = useMessages(phoneMessages).profile;
  return (
    <div className={classes.head}>
      <AccountAvatar name={account.name} size={64} />
      <div className={classes.names}>
        <h2 className={classes.name}>{account.name}</h2>
        {!isRehearsal && (
          <>
            <p className={classes.kind}>
              {t.kinds[account.kind]}
              {account.verified && (
                <span className={classes.verified}>
                  <IconRosetteDiscountCheckFilled size={16} aria-hidden />
                  {t.verified}
                </span>
              )}
            </p>
            <p className={classes.kind}>{t.followers(account.followers)}</p>
          </>
        )}
        {account.introduction && <p className={classes.introduction}>{account.introduction}</p>}
      </div>
    </div>
  );
}

/** What no follower sees: how the desk is connected. */
function ConnectionFacts({ account }: { account: PhoneAccount }) {
  const t = useMessages(phoneMessages).profile;
  const facts = [
    [t.originalId, account.originalId],
    [t.mode, t.modes[account.mode]],
    [t.server, account.callbackUrl || t.noServer],
  ];
  return (
    <dl className={classes.facts} aria-label={t.settings}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
