import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APP_ID, type Fixture, type Json, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const create = (button: unknown) => sandbox.call("menu/create", { button });
const leaf = (more: Json = {}) => ({ type: "click", name: "最新", key: "K", ...more });
const parent = (...sub_button: unknown[]) => ({ name: "服务", sub_button });
const view = (url: string) => ({ type: "view", name: "商城", url });
const MINI = {
  type: "miniprogram",
  name: "小程序",
  url: "https://a.example/",
  appid: "wx0123456789abcdef",
  pagepath: "p",
};
const OK = { errcode: 0, errmsg: "ok" };

it("a full menu of three by five is taken and comes back with sub_button on every leaf", async () => {
  const keyed = ["click", "scancode_push", "scancode_waitmsg", "pic_sysphoto", "pic_photo_or_album"];
  const button = [
    parent(...keyed.map((type) => leaf({ type }))),
    parent(
      leaf({ type: "pic_weixin" }),
      leaf({ type: "location_select" }),
      view("https://a.example/?b=1&c=2"),
      MINI,
    ),
    leaf(),
  ];
  expect(await create(button)).toEqual(OK);
  const { menu } = await sandbox.call("menu/get");
  expect(menu).toEqual({
    button: [
      { name: "服务", sub_button: keyed.map((type) => ({ ...leaf({ type }), sub_button: [] })) },
      {
        name: "服务",
        sub_button: [
          { ...leaf({ type: "pic_weixin" }), sub_button: [] },
          { ...leaf({ type: "location_select" }), sub_button: [] },
          { ...view("https://a.example/?b=1&c=2"), sub_button: [] },
          { ...MINI, sub_button: [] },
        ],
      },
      { ...leaf(), sub_button: [] },
    ],
  });
});

it("the live menu puts sub buttons into a list and leaves them off leaves", async () => {
  await create([parent(leaf()), leaf()]);
  expect(await sandbox.call("get_current_selfmenu_info")).toEqual({
    is_menu_open: 1,
    selfmenu_info: { button: [{ name: "服务", sub_button: { list: [leaf()] } }, leaf()] },
  });
});

it("without a menu there is nothing to read or delete", async () => {
  expect(await sandbox.call("menu/get")).toMatchObject({ errcode: 46003 });
  expect(await sandbox.call("menu/delete")).toMatchObject({ errcode: 46003 });
  expect(await sandbox.call("get_current_selfmenu_info")).toEqual({
    is_menu_open: 0,
    selfmenu_info: { button: [] },
  });
});

it("delete takes the menu away", async () => {
  await create([leaf()]);
  expect(await sandbox.call("menu/delete")).toEqual(OK);
  expect(await sandbox.call("menu/get")).toMatchObject({ errcode: 46003 });
});

it("names and keys are measured in bytes, and their limits are inclusive", async () => {
  expect(await create([leaf({ name: "五个汉字的x", key: "k".repeat(128) })])).toEqual(OK);
  expect(await create([parent(leaf({ name: "二".repeat(20) }))])).toEqual(OK);
  expect(await create([view(`https://a.example/${"x".repeat(1024 - 18)}`)])).toEqual(OK);
});

it("an empty sub_button on a leaf is no parent, and one with buttons wins over the type", async () => {
  expect(await create([leaf({ sub_button: [] })])).toEqual(OK);
  expect(await create([{ ...leaf(), sub_button: [leaf({ name: "子" })] }])).toEqual(OK);
  const { menu } = await sandbox.call("menu/get");
  expect(menu).toEqual({
    button: [{ name: "最新", sub_button: [{ ...leaf({ name: "子" }), sub_button: [] }] }],
  });
});

describe("refusals", () => {
  const long = (bytes: number) => "x".repeat(bytes);
  it.each<[string, unknown, number]>([
    ["no button", undefined, 40016],
    ["no list", {}, 40016],
    ["an empty list", [], 40016],
    ["four buttons", [leaf(), leaf(), leaf(), leaf()], 40016],
    ["a missing name", [{ type: "click", key: "K" }], 40018],
    ["an empty name", [leaf({ name: "" })], 40018],
    ["a name that is no text", [leaf({ name: 5 })], 40018],
    ["a first-level name of 17 bytes", [leaf({ name: long(17) })], 40018],
    ["six Chinese characters on the first level", [leaf({ name: "六个汉字太多" })], 40018],
    ["a button that is no object", ["click"], 40018],
    ["a missing type", [{ name: "a", key: "K" }], 40017],
    ["an unknown type", [leaf({ type: "fly" })], 40017],
    ["a type from Object.prototype", [leaf({ type: "constructor" })], 40017],
    ["a missing key", [{ type: "click", name: "a" }], 40019],
    ["an empty key", [leaf({ key: "" })], 40019],
    ["a key of 129 bytes", [leaf({ key: long(129) })], 40019],
    ["a missing url", [{ type: "view", name: "a" }], 40020],
    ["a url of 1025 bytes", [view(`https://a.example/${long(1025 - 18)}`)], 40020],
    ["a url without scheme", [view("shop.example.com")], 40055],
    ["a misspelt scheme", [view("hhttps://a.example")], 40055],
    ["a blank before the url", [view(" https://a.example")], 40055],
    ["a url that cannot be parsed", [view("http://[")], 40055],
    [
      "another account's home page",
      [view("https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=x")],
      40155,
    ],
    ["no sub_button and sub_button empty", [{ name: "a", sub_button: [] }], 40023],
    ["six sub buttons", [parent(...Array.from({ length: 6 }, () => leaf()))], 40023],
    ["a sub_button that is no list", [{ name: "a", sub_button: {} }], 41007],
    ["a third level", [parent(parent(leaf()))], 40022],
    ["a sub button without type", [parent({ name: "a", key: "K" })], 40024],
    ["a sub button of unknown type", [parent(leaf({ type: "fly" }))], 40024],
    ["a sub button without name", [parent(leaf({ name: "" }))], 40025],
    ["a second-level name of 61 bytes", [parent(leaf({ name: long(61) }))], 40025],
    ["a sub button without key", [parent(leaf({ key: "" }))], 40026],
    ["a sub button with a key of 129 bytes", [parent(leaf({ key: long(129) }))], 40026],
    ["a sub button without url", [parent(view(""))], 40027],
    ["a sub button with a bad url", [parent(view("ftp://a.example"))], 40054],
    ["a mini program with an upper-case AppID", [{ ...MINI, appid: "WX0123456789ABCDEF" }], 40166],
    ["a mini program without page", [{ ...MINI, pagepath: "" }], 40165],
    ["a mini program without fallback url", [{ ...MINI, url: "" }], 40020],
    ["a media_id that is missing", [{ type: "media_id", name: "a" }], 40117],
    ["a sub button's media_id that is missing", [parent({ type: "media_id", name: "a" })], 40118],
    ["an unknown media_id", [{ type: "media_id", name: "a", media_id: "M" }], 40007],
    ["an unknown article", [{ type: "article_id", name: "a", article_id: "A" }], 53600],
  ])("%s", async (_, button, errcode) => {
    expect(await create(button)).toMatchObject({ errcode });
  });

  it("a menu that is wrapped once too often has no buttons", async () => {
    expect(await sandbox.call("menu/create", { menu: { button: [leaf()] } })).toMatchObject({
      errcode: 40016,
    });
  });

  it("the count comes before the content, the name before the type, the type before the key", async () => {
    expect(await create([{}, {}, {}, {}])).toMatchObject({ errcode: 40016 });
    expect(await create([{ type: "fly", name: "", key: "" }])).toMatchObject({ errcode: 40018 });
    expect(await create([{ type: "fly", name: "a", key: "" }])).toMatchObject({ errcode: 40017 });
  });

  it.each([
    ["escaped Chinese", '{"button":[{"type":"click","name":"\\u6700\\u65b0","key":"K"}]}', 40033],
    ["bytes that are no UTF-8", Buffer.from('{"button":[{"name":"\xff"}]}', "latin1"), 40033],
    ["half a text", '{"button":', 47001],
    ["a form", "button=1", 47001],
    ["nothing", "", 44002],
  ])("%s", async (_, body, errcode) => {
    const address = `${sandbox.url}/cgi-bin/menu/create?access_token=${await sandbox.accessToken()}`;
    expect(await (await fetch(address, { method: "POST", body })).json()).toMatchObject({ errcode });
  });

  it("escapes of ASCII and escaped backslashes are no reason to refuse", async () => {
    const address = `${sandbox.url}/cgi-bin/menu/create?access_token=${await sandbox.accessToken()}`;
    const body = '{"button":[{"type":"click","name":"a\\u0026b","key":"\\\\u6700"}]}';
    expect(await (await fetch(address, { method: "POST", body })).json()).toEqual(OK);
  });

  it("the token is looked at first, then the method", async () => {
    expect(await sandbox.api("/cgi-bin/menu/create?access_token=x")).toMatchObject({ errcode: 40014 });
    expect(await sandbox.call("menu/create")).toMatchObject({ errcode: 43002 });
    expect(await sandbox.call("menu/get", {})).toMatchObject({ errcode: 43001 });
  });

  it("a mini program must be linked to the account, which must be verified", async () => {
    await sandbox.putAccount({ miniPrograms: [] });
    expect(await create([MINI])).toMatchObject({ errcode: 45064 });
    await sandbox.putAccount({ verified: false });
    expect(await create([MINI])).toMatchObject({ errcode: 45064 });
  });

  it("buttons take permanent material only, and view_limited no picture", async () => {
    const dataBase64 = Buffer.from("\x89PNG\r\n\x1a\n", "latin1").toString("base64");
    const add = async (permanent: boolean) => {
      const file = { type: "image", dataBase64, permanent };
      return (await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body.mediaId;
    };
    const kept = await add(true);
    expect(await create([{ type: "media_id", name: "a", media_id: await add(false) }])).toMatchObject({
      errcode: 40007,
    });
    expect(await create([{ type: "media_id", name: "a", media_id: kept }])).toEqual(OK);
    expect(await create([{ type: "view_limited", name: "a", media_id: kept }])).toMatchObject({
      errcode: 40121,
    });
  });

  it.each([
    ["unverified subscription account", { kind: "subscription", verified: false }, 48001],
    ["verified subscription account", { kind: "subscription", verified: true }, 0],
    ["unverified service account", { kind: "service", verified: false }, 0],
    ["test account", { kind: "test", verified: false }, 0],
  ])("%s", async (_, settings, errcode) => {
    await sandbox.putAccount(settings);
    expect(await create([leaf()])).toMatchObject({ errcode });
  });

  it("a test account may make 100 menus a day, and clear_quota gives it 100 more", async () => {
    await sandbox.putAccount({ kind: "test" });
    const address = `/cgi-bin/menu/create?access_token=${await sandbox.accessToken()}`;
    for (let count = 0; count < 100; count += 1) await sandbox.api(address, { button: [leaf()] });
    expect(await sandbox.api(address, { button: [leaf()] })).toMatchObject({ errcode: 45009 });
    expect(await sandbox.call("clear_quota", { appid: APP_ID })).toEqual(OK);
    expect(await sandbox.api(address, { button: [leaf()] })).toEqual(OK);
  });
});
