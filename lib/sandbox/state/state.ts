import { createAccountStore } from "./accounts";
import { createArticlePageStore } from "./article-pages";
import { createArticleStore } from "./articles";
import { createCallStore } from "./calls";
import { createChatStore } from "./chats";
import { createCodeStore } from "./codes";
import { createConditionalMenuStore } from "./conditional-menus";
import { openDatabase } from "./database";
import { createDraftStore } from "./drafts";
import { createExchangeStore } from "./exchanges";
import { createFaultStore } from "./faults";
import { createFollowerStore } from "./followers";
import { createMediaStore } from "./media";
import { createPublishJobStore } from "./publish-jobs";
import { createQuotaStore } from "./quotas";
import { createSettingStore } from "./settings";
import { createShortKeyStore } from "./short-keys";
import { TABLE_NAMES } from "./tables";
import { createTagStore } from "./tags";
import { createTokenStore } from "./tokens";
import { createVideoWordsStore } from "./video-words";

export type State = ReturnType<typeof openState>;

/** Everything that the pretend platform remembers, kept in `file` (":memory:": nowhere). */
export function openState(file: string) {
  const db = openDatabase(file);
  return {
    accounts: createAccountStore(db),
    articles: createArticleStore(db),
    articlePages: createArticlePageStore(db),
    calls: createCallStore(db),
    chats: createChatStore(db),
    codes: createCodeStore(db),
    conditionalMenus: createConditionalMenuStore(db),
    drafts: createDraftStore(db),
    exchanges: createExchangeStore(db),
    faults: createFaultStore(db),
    followers: createFollowerStore(db),
    media: createMediaStore(db),
    publishJobs: createPublishJobStore(db),
    quotas: createQuotaStore(db),
    settings: createSettingStore(db),
    shortKeys: createShortKeyStore(db),
    tags: createTagStore(db),
    tokens: createTokenStore(db),
    videoWords: createVideoWordsStore(db),
    transaction: db.transaction,
    /** Back to a platform that knows nobody and whose clock is the machine's. */
    reset: (): void => {
      db.transaction(() => {
        for (const table of TABLE_NAMES) db.run(`DELETE FROM ${table}`);
      });
    },
    close: db.close,
  };
}
