/** One sentence or two for people, in both languages of the product. */
export type Bilingual = { readonly zh: string; readonly en: string };

/**
 * What a person can do about a refusal, by name; `errcodes.ts` refers to these names.
 * `{ip}` stands for the address that WeChat saw, taken from the answer's errmsg.
 */
export const ERRCODE_ADVICE = {
  nothingToDo: { zh: "无需处理。", en: "Nothing to do." },
  retryLater: {
    zh: "微信暂时繁忙，请过一两分钟再试；持续出现时查看微信公告。",
    en: "WeChat is busy: try again in a minute or two; if it stays, look at WeChat's notices.",
  },
  reportBug: {
    zh: "这是程序发出的请求有误，与您的设置无关。请把错误码和 rid 交给维护者。",
    en: "The program sent a wrong request; your settings are not the cause. Pass the code and the rid to whoever maintains it.",
  },
  checkSecretOrToken: {
    zh: "核对账号设置里的 AppID 和 AppSecret（重置过就填新的）。若都正确，检查是否有别的系统也在为此账号获取 access_token，两边会互相顶掉。",
    en: "Check AppID and AppSecret in the account's settings (after a reset, enter the new one). If both are right, see whether another system fetches access tokens of this account: the two invalidate each other's.",
  },
  checkAppId: {
    zh: "AppID 填错了。请在微信开发者平台（developers.weixin.qq.com/platform）账号的“基础信息”里复制，以 wx 开头共 18 位，不是原始 ID gh_…。",
    en: "The AppID is wrong. Copy it from the account's basic information on the WeChat developer platform (developers.weixin.qq.com/platform): 18 characters that begin with wx, not the original ID gh_….",
  },
  checkSecret: {
    zh: "AppSecret 不正确。微信不会再次显示旧的，请在微信开发者平台重置，并把新值填到账号设置里（其他系统也要一起换）。",
    en: "The AppSecret is wrong. WeChat never shows an old one again: reset it on the WeChat developer platform, then enter the new one in the account's settings, and in every other system that uses it.",
  },
  secretFrozen: {
    zh: "在微信开发者平台解冻或重置 AppSecret，再更新账号设置。",
    en: "Unfreeze or reset the AppSecret on the WeChat developer platform, then update the account's settings.",
  },
  allowIp: {
    zh: "请把 {ip} 加入 API IP 白名单：微信开发者平台（developers.weixin.qq.com/platform）› 公众号 › 基础信息 › 开发密钥 › API IP 白名单。几分钟后生效，再试一次。",
    en: "Add {ip} to the API IP whitelist: WeChat developer platform (developers.weixin.qq.com/platform) › Official Account › basic information › developer keys › API IP whitelist. It takes some minutes, then try again.",
  },
  adminConfirmsIp: {
    zh: "公众号管理员的微信会收到确认通知，请其点“同意”，然后再试。",
    en: "The account's administrator gets a request in WeChat: have it approved, then try again.",
  },
  ipRefusedHour: {
    zh: "管理员拒绝了这次 IP 调用。请先和管理员沟通，1 小时后再试；或把 IP 加入白名单。",
    en: "The administrator refused this IP. Talk to them and try again in an hour, or add the IP to the whitelist.",
  },
  ipRefusedDay: {
    zh: "管理员连续拒绝了这个 IP。请先和管理员沟通，24 小时后再试；或把 IP 加入白名单。",
    en: "The administrator refused this IP twice. Talk to them and try again in 24 hours, or add the IP to the whitelist.",
  },
  tokenRenewed: {
    zh: "程序已换新 access_token 并重试过一次，仍被拒绝。检查是否有别的系统也在为此账号获取 access_token，并核对 AppID 与接口地址属于同一账号。",
    en: "A new access token was fetched and tried once, and was refused as well. See whether another system fetches tokens of this account, and whether AppID and API address belong together.",
  },
  noPermission: {
    zh: "这个账号没有该接口的权限：多数接口要求已认证，带参数二维码还要求是服务号。请在公众平台“接口权限”页查看，完成认证后再试。",
    en: "This account may not use the interface: most need a verified account, QR codes with parameters a service account (服务号) as well. See the interface permissions page of mp.weixin.qq.com; try again after verification.",
  },
  penalised: {
    zh: "账号因违规或冻结受到限制。请登录 mp.weixin.qq.com 查看通知中心的处罚说明，可在那里申诉；解除之前重试没有用。",
    en: "The account is limited, frozen or penalised. Sign in to mp.weixin.qq.com and read the notice; you can appeal there. Trying again does not help before it is lifted.",
  },
  dailyQuota: {
    zh: "今天的调用次数已用完，一般在北京时间 0 点恢复。急用时可清零调用次数（每月最多 10 次）。",
    en: "Today's calls are used up; they normally come back at 00:00 Beijing time. If it is urgent, clear the quota (at most 10 times a month).",
  },
  minuteQuota: {
    zh: "调用太快了，请等一分钟再试。",
    en: "Too many calls in this minute: wait a minute, then try again.",
  },
  clearQuotaUsedUp: {
    zh: "本月 10 次清零机会已用完（公众平台和接口合计），请等次数自然恢复或下月再清。",
    en: "The 10 clearings of this month are used up (console and API together): wait for the daily reset, or for next month.",
  },
  checkFollower: {
    zh: "这个 OpenID 不属于本公众号或已失效。OpenID 按公众号区分，请确认选中的账号，并重新同步粉丝。",
    en: "This OpenID is not of this account or no longer valid. OpenIDs differ by account: check which one is selected and sync the followers again.",
  },
  mustFollow: {
    zh: "对方没有关注（或已取消关注）本公众号，要等其重新关注后才能发送。",
    en: "This person does not follow the account (any more); nothing can be sent until they follow.",
  },
  outsideWindow: {
    zh: "粉丝最近 48 小时内没有互动，或已取消关注。客服消息只能在对方发来消息（48 小时内）、点菜单、扫码或关注（1 分钟内）之后发送，请等对方下次互动。",
    en: "No contact within the allowed time, or the person unfollowed. Customer messages may follow a message of theirs (48 hours) or a menu tap, scan or follow (1 minute): wait for the next contact.",
  },
  responseCountUsedUp: {
    zh: "对这位粉丝的可发条数已用完：对方每发一条消息可回 5 条，点菜单、扫码、关注各 3 条。请等对方再次互动。",
    en: "No more messages to this person for now: 5 after each message of theirs, 3 after a menu tap, scan or follow. Wait for the next contact.",
  },
  followerRefuses: {
    zh: "对方在微信里关闭了接收本公众号消息，只能由对方自己打开。",
    en: "This person has switched the account's messages off in WeChat; only they can switch them on.",
  },
  unblockFollower: {
    zh: "先把对方移出黑名单，再操作。",
    en: "Take the person off the blacklist first.",
  },
  minorProtection: {
    zh: "对方处于未成年人保护模式，这条消息发不出去，无需重试。",
    en: "This person is under minor protection, so the message cannot be sent; do not repeat it.",
  },
  messageType: {
    zh: "换一种消息类型；图文、小程序卡片等类型要求账号有相应权限。",
    en: "Choose another kind of message; news, mini-program cards and others need the matching permission.",
  },
  shortenText: {
    zh: "把文字缩短后再发：文本消息最多 682 个汉字，或 2048 个字母。",
    en: "Shorten the text: a text message holds 2048 letters or 682 Chinese characters.",
  },
  writeText: {
    zh: "内容不能为空，请填写后再试。",
    en: "The content must not be empty: fill it in and try again.",
  },
  shortenTitle: {
    zh: "缩短标题（建议不超过 32 个字）。",
    en: "Shorten the title (32 characters are safe).",
  },
  shortenDescription: {
    zh: "缩短摘要（不超过 128 个字；部分接口为 120 个字）。",
    en: "Shorten the description (128 characters at most, 120 in some places).",
  },
  shortenUrl: {
    zh: "缩短链接（不超过 1024 个字符），去掉多余参数或改用短链。",
    en: "Shorten the link (1024 characters at most): drop parameters or use a short link.",
  },
  checkUrl: {
    zh: "检查链接：须以 http:// 或 https:// 开头，前后没有空格，域名正确。",
    en: "Check the link: it begins with http:// or https://, has no blanks around it, and the domain is right.",
  },
  fewerArticles: {
    zh: "减少图文条数：客服消息只能 1 条，被动回复最多 8 条。",
    en: "Use fewer articles: 1 in a customer message, at most 8 in a reply.",
  },
  articleContent: {
    zh: "检查正文：少于 2 万字、1 MB，不含脚本和外部图片，图片先上传到微信。",
    en: "Check the body: fewer than 20,000 characters and 1 MB, no scripts or outside pictures; upload pictures to WeChat first.",
  },
  articleAuthor: { zh: "把作者名缩短到 16 个字以内。", en: "Shorten the author to 16 characters." },
  articleCover: {
    zh: "选择一张已上传为永久素材的封面图，再试。",
    en: "Choose a cover picture that is uploaded as permanent material, then try again.",
  },
  articleGone: {
    zh: "文章已删除或编号不对，请刷新列表后重新选择。",
    en: "The article was deleted or the id is wrong: reload the list and choose again.",
  },
  publishOnSite: {
    zh: "这篇草稿要到 mp.weixin.qq.com 打开、保存后才能发表。",
    en: "Open and save this draft on mp.weixin.qq.com; it can be published after that.",
  },
  draftCheckFailed: {
    zh: "草稿没通过发布检查。到 mp.weixin.qq.com 打开草稿看提示，修改后再发布。",
    en: "The draft failed WeChat's check. Open it on mp.weixin.qq.com, read the hint, correct it and publish again.",
  },
  publishSlower: { zh: "发布太频繁，请过一会儿再试。", en: "Publishing too often: try again in a while." },
  goods: {
    zh: "到微信小店或公众平台检查带货权限和商品信息。",
    en: "Check the selling permission and the product's data in the WeChat shop or on mp.weixin.qq.com.",
  },
  riskyContent: {
    zh: "内容被判定有风险，请修改文字或图片后再试。",
    en: "WeChat finds the content risky: change the words or pictures, then try again.",
  },
  commentRight: {
    zh: "账号没有留言功能，请关闭文章的留言选项。",
    en: "The account has no comment feature: switch comments off in the article.",
  },
  checkMediaId: {
    zh: "素材不存在或已过期：临时素材只保留 3 天，菜单和草稿须用永久素材。请重新上传后再选。",
    en: "The media does not exist or has expired: temporary media live 3 days, menus and drafts need permanent material. Upload it again and choose the new one.",
  },
  permanentMedia: {
    zh: "这里须用永久素材，请先上传到素材库再选。",
    en: "Permanent material is needed here: upload it to the library, then choose it.",
  },
  mediaKind: {
    zh: "换成支持的格式：图片 JPG/PNG/GIF，语音 AMR/MP3，视频 MP4，缩略图 JPG。",
    en: "Use a supported format: picture JPG/PNG/GIF, voice AMR/MP3, video MP4, thumbnail JPG.",
  },
  mediaSize: {
    zh: "压缩文件：图片 ≤ 10 MB，语音 ≤ 2 MB 且 60 秒内，视频 ≤ 10 MB，缩略图 ≤ 64 KB；也不能是空文件。",
    en: "Make the file smaller: picture ≤ 10 MB, voice ≤ 2 MB and 60 s, video ≤ 10 MB, thumbnail ≤ 64 KB; it must not be empty either.",
  },
  imageSize: {
    zh: "压缩图片：消息用图片 ≤ 10 MB（部分账号 2 MB），正文图片 < 1 MB。",
    en: "Make the picture smaller: ≤ 10 MB in messages (2 MB for some accounts), < 1 MB inside articles.",
  },
  voiceSize: { zh: "语音须 ≤ 2 MB 且不超过 60 秒。", en: "A voice clip has at most 2 MB and 60 seconds." },
  videoSize: { zh: "视频须为 MP4 且 ≤ 10 MB。", en: "A video is an MP4 of at most 10 MB." },
  thumbSize: { zh: "缩略图须为 JPG 且 ≤ 64 KB。", en: "A thumbnail is a JPG of at most 64 KB." },
  mediaInUse: {
    zh: "素材正被自动回复或菜单使用，先在那里替换，再删除。",
    en: "An auto-reply or the menu uses this material: replace it there, then delete it.",
  },
  mediaLibraryFull: {
    zh: "素材库已满，删除不用的素材后再上传。",
    en: "The library is full: delete material that is no longer used.",
  },
  menuFirstLevelCount: {
    zh: "一级菜单须有 1–3 个按钮。",
    en: "A menu has 1 to 3 buttons on the first level.",
  },
  menuButtonType: {
    zh: "一级按钮的动作类型不受支持或没有选。请选择跳转链接、发送消息、小程序、扫码等类型之一，或给它加子菜单。",
    en: "A first-level button has no action or an unknown one. Choose link, message, mini program, scan …, or give it a submenu.",
  },
  menuButtonName: {
    zh: "一级按钮名称不能为空，且最多 5 个汉字；手机上只显示 4 个。",
    en: "A first-level name is not empty and has at most 5 Chinese characters or 16 letters; phones show 4 or 8.",
  },
  menuButtonKey: {
    zh: "一级按钮的 KEY 不能为空，且最多 128 个字母或数字。",
    en: "The key of a first-level button is not empty and has at most 128 letters or digits.",
  },
  menuButtonUrl: {
    zh: "一级按钮的链接不能为空，且最多 1024 个字符。",
    en: "The link of a first-level button is not empty and has at most 1024 characters.",
  },
  menuLevels: {
    zh: "菜单最多两级，请去掉第三级。",
    en: "A menu has two levels: remove the third.",
  },
  menuSubCount: {
    zh: "每个一级按钮下须有 1–5 个子按钮；不需要子菜单时，把它改成带动作的按钮。",
    en: "A submenu has 1 to 5 buttons; without any, give the first-level button an action instead.",
  },
  menuSubType: {
    zh: "某个子按钮的动作类型不受支持或没有选，请重新选择。",
    en: "A submenu button has no action or an unknown one: choose one.",
  },
  menuSubName: {
    zh: "子按钮名称不能为空，且最多 20 个汉字；手机上约显示 8 个。",
    en: "A submenu name is not empty and has at most 20 Chinese characters or 60 letters; phones show about 8 or 16.",
  },
  menuSubKey: {
    zh: "子按钮的 KEY 不能为空，且最多 128 个字母或数字。",
    en: "The key of a submenu button is not empty and has at most 128 letters or digits.",
  },
  menuSubUrl: {
    zh: "子按钮的链接不能为空，且最多 1024 个字符。",
    en: "The link of a submenu button is not empty and has at most 1024 characters.",
  },
  menuSubUrlDomain: {
    zh: "检查子按钮的链接：须以 http:// 或 https:// 开头，域名拼写正确、没有空格。",
    en: "Check the submenu buttons' links: http:// or https:// in front, a correctly spelled domain, no blanks.",
  },
  menuUrlDomain: {
    zh: "检查一级按钮的链接：须以 http:// 或 https:// 开头，域名拼写正确、没有空格。",
    en: "Check the first-level buttons' links: http:// or https:// in front, a correctly spelled domain, no blanks.",
  },
  menuApiUser: {
    zh: "这个账号不能用接口设置菜单：完成认证，或在公众平台手工设置。",
    en: "This account may not set menus by API: have it verified, or make the menu by hand on mp.weixin.qq.com.",
  },
  menuCharset: {
    zh: "菜单里有微信不接受的字符。删去特殊符号、不可见字符或表情后再发布。",
    en: "The text holds characters that WeChat does not take. Remove special or invisible characters and emoji, then publish again.",
  },
  menuMedia: {
    zh: "菜单里的素材编号不对，请从永久素材库重新选择。",
    en: "A button's material id is wrong: choose it again from the permanent library.",
  },
  menuTypeForbidden: {
    zh: "这个账号不能使用该按钮类型，请换一种，例如跳转链接或发送消息。",
    en: "This account may not use that kind of button: take another, such as a link or a message.",
  },
  menuForeignHome: {
    zh: "链接不能指向其他公众号的主页，请换掉。",
    en: "A link must not lead to another account's home page: replace it.",
  },
  menuTooOften: {
    zh: "创建菜单的次数太多，请明天再试或先清零调用次数。",
    en: "The menu was created too often: try again tomorrow, or clear the quota.",
  },
  menuMiniProgram: {
    zh: "先在公众平台“小程序管理”里关联这个小程序，并检查 AppID 为小写。",
    en: "Link the mini program to this account on mp.weixin.qq.com (mini program management) first, and write its AppID in lower case.",
  },
  menuIcp: {
    zh: "链接的域名需要 ICP 备案，换成已备案的域名。",
    en: "The link's domain needs an ICP licence: use one that has it.",
  },
  menuMissing: {
    zh: "账号还没有用接口发布过菜单（在公众平台手工设置的菜单这里看不到）。发布一个即可。",
    en: "No menu was published by API yet (menus made by hand on mp.weixin.qq.com do not count). Publish one.",
  },
  menuNotAllowed: {
    zh: "微信不允许此账号创建菜单，请登录公众平台查看自定义菜单功能是否被停用。",
    en: "WeChat does not let this account create menus: see on mp.weixin.qq.com whether the custom menu is switched off.",
  },
  conditionalGone: {
    zh: "这个个性化菜单已被删除，请刷新后再操作。",
    en: "This conditional menu was deleted already: reload and go on.",
  },
  conditionalTester: {
    zh: "测试用的微信号或 OpenID 不存在或没有关注本公众号，请换一个粉丝。",
    en: "The WeChat id or OpenID for the test is unknown or does not follow the account: take another follower.",
  },
  conditionalNeedsDefault: {
    zh: "先发布默认菜单，再添加个性化菜单。",
    en: "Publish the default menu first, then add conditional ones.",
  },
  conditionalRule: {
    zh: "至少选择一个匹配条件（粉丝标签或手机系统）。",
    en: "Choose at least one condition (a tag or the phone's system).",
  },
  conditionalCount: {
    zh: "个性化菜单太多了，删除不用的再添加。",
    en: "Too many conditional menus: delete some first.",
  },
  conditionalUnsupported: {
    zh: "个性化菜单只对已认证账号开放，请先完成认证。",
    en: "Conditional menus are for verified accounts only: have the account verified first.",
  },
  conditionalEmpty: {
    zh: "个性化菜单没有内容，至少添加一个按钮。",
    en: "The conditional menu is empty: add a button.",
  },
  menuButtonWithoutAction: {
    zh: "有按钮没有设置动作，请为每个没有子菜单的按钮选择动作。",
    en: "A button does nothing: choose an action for every button without a submenu.",
  },
  conditionalSwitchedOff: {
    zh: "个性化菜单功能已关闭，请到公众平台自定义菜单页打开。",
    en: "Conditional menus are switched off: switch them on at mp.weixin.qq.com, custom menu.",
  },
  conditionalRegion: {
    zh: "微信已不再支持按地区、性别、语言匹配，请改用粉丝标签。",
    en: "WeChat no longer matches by region, sex or language: use tags.",
  },
  conditionalDomains: {
    zh: "个性化菜单的链接最多涉及 3 个不同域名，请减少。",
    en: "The links of conditional menus lead to at most 3 different domains: use fewer.",
  },
  qrScene: {
    zh: "检查场景值：字符串 1–64 个字符；临时码数字 1–4294967295，永久码数字 1–100000。也可能是永久码 10 万个已用完。",
    en: "Check the scene: text of 1–64 characters; numbers 1–4294967295 (temporary) or 1–100000 (permanent). The 100,000 permanent codes may also be used up.",
  },
  qrCountUsedUp: {
    zh: "永久二维码已达 10 万个上限且不能删除，请改用临时二维码（最长 30 天）或复用已有的码。",
    en: "All 100,000 permanent codes are used and cannot be deleted: use temporary codes (up to 30 days) or one that exists.",
  },
  tagCount: {
    zh: "标签最多 100 个，删除不用的再新建。",
    en: "An account has at most 100 tags: delete one first.",
  },
  tagName: {
    zh: "换一个标签名：不能重名，也不能含特殊字符。",
    en: "Take another tag name: unique, without special characters.",
  },
  tagNameShorter: {
    zh: "标签名最多 10 个汉字，或 30 个字母。",
    en: "A tag name has at most 10 Chinese characters or 30 letters.",
  },
  tagGone: { zh: "标签已被删除，请重新同步标签。", en: "The tag was deleted: sync the tags again." },
  tagSystem: {
    zh: "这是系统自带的标签或分组，不能修改或删除。",
    en: "This tag or group belongs to the system and cannot be changed or deleted.",
  },
  tagTooManyFans: {
    zh: "标签下粉丝超过 10 万，先移出一部分再删除。",
    en: "More than 100,000 followers have the tag: take it off some first.",
  },
  tagsPerFollower: {
    zh: "一位粉丝最多 20 个标签，先去掉几个。",
    en: "A follower has at most 20 tags: take some off first.",
  },
  smallerBatch: {
    zh: "一次选择的人数太多（或太少），请分批操作：打标签每批 50 人，拉黑每批 20 人，群发至少 2 人。",
    en: "Too many (or too few) people at once: 50 for tags, 20 for the blacklist, at least 2 for a mass message.",
  },
  massQuota: {
    zh: "群发次数已用完：公众号每天 1 次，服务号对每位粉丝每月 4 次。请等下一天或下个月。",
    en: "No mass messages left: 1 a day (公众号), 4 a month per follower (服务号). Wait for the next day or month.",
  },
  massAgreement: {
    zh: "管理员须先在 mp.weixin.qq.com 的群发页面同意群发协议。",
    en: "The administrator has to accept the mass message agreement on mp.weixin.qq.com first.",
  },
  massRepeat: {
    zh: "这次群发已经提交过，不要重复发送，请查看已有任务的结果。",
    en: "This mass message was submitted already: do not send it again, look at the result of the first.",
  },
  messageGone: {
    zh: "这条群发消息不存在或已删除，请刷新后再试。",
    en: "This mass message does not exist or was deleted: reload and try again.",
  },
  templateLimit: {
    zh: "模板数量已满（25 个），删除不用的再添加。",
    en: "The account has its 25 templates: delete one first.",
  },
  templateCheck: {
    zh: "模板不存在或内容不对，请重新同步模板，并按模板的字段填写。",
    en: "The template does not exist or the data do not fit it: sync the templates and fill in its fields.",
  },
  templateIndustry: {
    zh: "模板与所设行业不符，或行业改得太频繁（每月 1 次）。请在公众平台检查行业设置。",
    en: "The template is of another industry, or the industry was changed too often (once a month): check it on mp.weixin.qq.com.",
  },
  miniProgram: {
    zh: "检查小程序的 AppID、页面路径，并确认已在公众平台关联到本账号。",
    en: "Check the mini program's AppID and page path, and that it is linked to this account on mp.weixin.qq.com.",
  },
  openPageAgain: {
    zh: "授权已过期或已被使用，请让对方重新打开页面。",
    en: "The authorization was used or has expired: have the person open the page again.",
  },
  authorizePlatform: {
    zh: "需由公众号管理员重新授权给第三方平台，并勾选所需权限。",
    en: "The account's administrator has to authorize the third-party platform again, with the permissions needed.",
  },
  setCallback: {
    zh: "先在微信开发者平台的“消息推送”里设置服务器地址（URL），再检测。",
    en: "Set the server address (message push) on the WeChat developer platform first, then check.",
  },
  agentAccount: {
    zh: "检查客服账号：格式为“前缀@公众号微信号”，名称合法，且已在客服功能里添加。",
    en: "Check the customer-service account: prefix@account-id, a permitted name, and added in customer service.",
  },
  agentCount: {
    zh: "客服账号已满，删除不用的再添加。",
    en: "All customer-service accounts are used: delete one first.",
  },
  agentExists: {
    zh: "已经存在或已经邀请过，刷新列表查看即可。",
    en: "It exists or was invited already: reload the list.",
  },
  agentFeature: {
    zh: "到公众平台“添加功能插件”里开通客服功能；刚开通的请等一会儿。",
    en: "Enable customer service on mp.weixin.qq.com (add feature); if just enabled, wait a while.",
  },
  agentSession: {
    zh: "会话已变化：客服不在线、会话已结束或正由他人接待。请刷新后再试。",
    en: "The session changed: the agent is offline, it has ended, or somebody else serves it. Reload and try again.",
  },
  dateRange: {
    zh: "检查起止日期：开始不晚于结束，跨度不要太大，也不能选今天以后。",
    en: "Check the dates: start before end, a shorter span, nothing in the future.",
  },
  typingNeedsContact: {
    zh: "无需处理：“正在输入”只能在 30 秒内有消息往来时显示。",
    en: "Nothing to do: the typing hint shows only within 30 seconds of a message.",
  },
  serviceMenu: {
    zh: "减少选项个数，或缩短选项文字。",
    en: "Use fewer choices, or shorter ones.",
  },
  ridCheck: {
    zh: "rid 只能由产生它的账号在 7 天内查询，请核对后重填。",
    en: "A rid can be looked up for 7 days, by the account that got it: check it and enter it again.",
  },
  withdrawn: {
    zh: "微信已停用这个接口或功能，请改用新的方式。",
    en: "WeChat has withdrawn this interface: use its successor.",
  },
  checkCallbackSettings: {
    zh: "核对消息推送设置里的 Token、EncodingAESKey（43 位）和 AppID，两边必须一致。",
    en: "Compare Token, EncodingAESKey (43 characters) and AppID of the message push settings: both sides must hold the same.",
  },
  lookUpCode: {
    zh: "这个错误码没有收录。请在微信官方文档中查询；求助时附上错误码和 rid。",
    en: "This code is not in our list. Look it up in WeChat's documentation; give the code and the rid when you ask for help.",
  },
} as const satisfies Record<string, Bilingual>;

export type AdviceName = keyof typeof ERRCODE_ADVICE;
